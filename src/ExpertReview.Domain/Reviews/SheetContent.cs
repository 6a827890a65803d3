using ExpertReview.Domain.Scoring;

namespace ExpertReview.Domain.Reviews;

/// <summary>What one sheet holds now, read from its events.</summary>
/// <param name="State">Draft until something else was said.</param>
/// <param name="Points">Points by criterion id; a criterion that is not there is not scored.</param>
/// <param name="Evidence">Judgements by <c>criterion/evidence</c>; an item that is not there is not judged.</param>
public sealed record SheetContent(SheetState State, IReadOnlyDictionary<string, decimal> Points, IReadOnlyDictionary<string, EvidenceJudgement> Evidence)
{
    /// <summary>The expert's words by criterion id.</summary>
    public IReadOnlyDictionary<string, string> Remarks { get; init; } = new Dictionary<string, string>();

    /// <summary>总体意见; null when none was given.</summary>
    public string? Opinion { get; init; }

    /// <summary>Code of the verdict; null when none was given.</summary>
    public string? Verdict { get; init; }

    /// <summary>A sheet nobody has touched.</summary>
    public static SheetContent Untouched { get; } =
        new(SheetState.Draft, new Dictionary<string, decimal>(), new Dictionary<string, EvidenceJudgement>());
}
