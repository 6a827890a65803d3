using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Scoring;

namespace ExpertReview.Features.Discussions;

/// <summary>A file in the discussion, as one of its experts sees it.</summary>
/// <param name="Application">申报编号.</param>
/// <param name="Organisation">申报单位.</param>
/// <param name="Platform">平台名称.</param>
/// <param name="Template">The template.</param>
/// <param name="Discussion">The discussion.</param>
/// <param name="Sheets">The sheets that count, in their order.</param>
/// <param name="Lines">The criteria, in the order of the template.</param>
/// <param name="Corrections">The reader's own corrections, in the order of the log.</param>
/// <param name="Dissent">The reader's own dissenting opinion; null when none stands.</param>
public sealed record DiscussedFile(
    string Application, string Organisation, string Platform, ScoringTemplate Template, PanelDiscussion Discussion, IReadOnlyList<DiscussedSheet> Sheets, IReadOnlyList<DiscussedLine> Lines,
    IReadOnlyList<CorrectionLine> Corrections, string? Dissent)
{
    private const int MostShown = 5;

    /// <summary>Whether points count only as far as the evidence supports them.</summary>
    public bool Caps => Template.Rules.Evidence == EvidenceMode.Cap;

    /// <summary>The reader's own sheet.</summary>
    public DiscussedSheet Own => Sheets.First(sheet => sheet.Own);

    /// <summary>The criteria on which the experts differ most, by the part of the most points.</summary>
    public IReadOnlyList<DiscussedLine> Widest => [.. Lines.Where(line => line.Range > 0).OrderByDescending(line => line.Part).ThenBy(line => line.Place.Index).Take(MostShown)];

    /// <summary>How many of the reader's own figures are far from those of the others, the total among them.</summary>
    public int OwnFar
    {
        get
        {
            var at = Own.Place - 1;
            return Lines.Count(line => line.Far[at]) + (Own.Far ? 1 : 0);
        }
    }
}
