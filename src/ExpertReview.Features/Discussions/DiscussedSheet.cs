using ExpertReview.Domain.Scoring;

namespace ExpertReview.Features.Discussions;

/// <summary>One sheet of a file as an expert of the same file sees it: without a name, a number or a time.</summary>
/// <param name="Place">Its number: 专家1, 专家2 ….</param>
/// <param name="Own">Whether it is the reader's own.</param>
/// <param name="Total">Its total, rounded as the template says; null when it lacks something.</param>
/// <param name="Points">Points by the criterion's number in the template.</param>
/// <param name="First">The same as sealed.</param>
/// <param name="Evidence">Judgements by the item's number in the template.</param>
/// <param name="Remarks">The expert's words by criterion id.</param>
/// <param name="Verdict">Code of the verdict; null when none was given.</param>
/// <param name="Opinion">总体意见; null when none was given.</param>
public sealed record DiscussedSheet(
    int Place, bool Own, decimal? Total, IReadOnlyList<decimal?> Points, IReadOnlyList<decimal?> First, IReadOnlyList<EvidenceJudgement?> Evidence,
    IReadOnlyDictionary<string, string> Remarks, string? Verdict, string? Opinion)
{
    /// <summary>The total as sealed.</summary>
    public decimal? FirstTotal { get; init; }

    /// <summary>Whether the total is far from those of the others.</summary>
    public bool Far { get; init; }
}

/// <summary>One criterion as the experts of a file scored it.</summary>
/// <param name="Place">The criterion.</param>
/// <param name="Range">极差 of the points; null when fewer than two can be compared.</param>
/// <param name="Far">By sheet, in their order: whether its points are far from those of the others.</param>
public sealed record DiscussedLine(CriterionPlace Place, decimal? Range, IReadOnlyList<bool> Far)
{
    /// <summary>The part of the most points by which the experts differ.</summary>
    public decimal Part => (Range ?? 0) / Place.Criterion.MaxPoints;
}
