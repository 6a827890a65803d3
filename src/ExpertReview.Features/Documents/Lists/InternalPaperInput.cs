using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Scoring;

namespace ExpertReview.Features.Documents.Lists;

/// <summary>What the papers of 内部参考 are written from. They are statistics for the organiser: files of their own, never part of a list,
/// summary or signed paper.</summary>
public sealed record InternalPaperInput
{
    /// <summary>The round's title.</summary>
    public required string RoundTitle { get; init; }

    /// <summary>The round's day, which is printed; null for a scores file alone.</summary>
    public required DateOnly? AsOf { get; init; }

    /// <summary>The score sheets.</summary>
    public required ReviewScores Scores { get; init; }

    /// <summary>Their ranking.</summary>
    public required RankingTable Ranking { get; init; }

    /// <summary>Limits of deviation.</summary>
    public required DeviationLimits Limits { get; init; }

    /// <summary>Deviations by those limits.</summary>
    public required Deviations Deviations { get; init; }

    /// <summary>The automatic checks.</summary>
    public required IReadOnlyList<ScoreCheck> Checks { get; init; }

    /// <summary>Calibration of the counted sheets.</summary>
    public required CalibrationResult Calibration { get; init; }

    /// <summary>Whether a correction is needed at all.</summary>
    public required SeverityTest Severity { get; init; }

    /// <summary>平台名称 by number, or 申报单位 where there is none.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    /// <summary>How many values were corrected after sealing; the figures are those after it.</summary>
    public int Corrected { get; init; }

    /// <summary>The day inside the files: the oldest that a zip knows where there is no round.</summary>
    internal DateOnly Day => AsOf ?? new DateOnly(1980, 1, 1);

    internal ScoringTemplate Template => Ranking.Template;

    internal int Decimals => Template.Rules.Decimals;

    internal string NameOf(string no) => Names.GetValueOrDefault(no) ?? "";
}
