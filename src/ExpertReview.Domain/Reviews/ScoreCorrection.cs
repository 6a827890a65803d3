using System.Globalization;
using ExpertReview.Domain.Scoring;

namespace ExpertReview.Domain.Reviews;

/// <summary>更正: an expert's own correction of one field after sealing. The new value is an event of the log like any other; here stand the case, the reason and the value
/// that it replaced. Rows are only ever added: a field corrected twice has two.</summary>
public sealed class ScoreCorrection
{
    /// <summary>Position of the new value in the log of score events.</summary>
    public required long Sequence { get; init; }

    /// <summary>The round.</summary>
    public required int Round { get; init; }

    /// <summary>申报编号.</summary>
    public required string Application { get; init; }

    /// <summary>专家编号.</summary>
    public required string Expert { get; init; }

    /// <summary>The field, as <see cref="ScoreField"/> names it.</summary>
    public required string Field { get; init; }

    /// <summary>The value that was replaced; null when there was none.</summary>
    public required string? Before { get; init; }

    /// <summary>The new value.</summary>
    public required string Value { get; init; }

    /// <summary>Which of the four cases.</summary>
    public required CorrectionCase Case { get; init; }

    /// <summary>Why, in the expert's words.</summary>
    public required string Reason { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>A sheet as it was sealed: every corrected field has the value again that its first correction replaced.</summary>
    /// <param name="template">The template.</param>
    /// <param name="sheet">The sheet as it stands.</param>
    /// <param name="corrections">Corrections, in the order of the log; those of other sheets are passed over.</param>
    public static ScoreSheet Undone(ScoringTemplate template, ScoreSheet sheet, IEnumerable<ScoreCorrection> corrections)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(sheet);
        var (points, evidence) = (sheet.Points.ToArray(), sheet.Evidence.ToArray());
        foreach (var first in corrections.Where(one => one.Application == sheet.Application && one.Expert == sheet.Expert).GroupBy(one => one.Field, StringComparer.Ordinal).Select(same => same.First()))
        {
            if (ScoreField.Named(first.Field).Subject == ScoreSubject.Points)
                points[template.Find(first.Field)!.Index] = first.Before is { } given ? decimal.Parse(given, CultureInfo.InvariantCulture) : null;
            else
                evidence[template.FindEvidence(first.Field)!.Value] = first.Before is { } judged ? Enum.Parse<EvidenceJudgement>(judged) : null;
        }

        return sheet with { Points = points, Evidence = evidence };
    }
}
