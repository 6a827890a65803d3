using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Scoring;

namespace ExpertReview.Features.Reviews;

/// <summary>One evidence item on the form.</summary>
/// <param name="Key"><c>criterion/evidence</c>.</param>
/// <param name="Item">The template's item.</param>
/// <param name="Judged">The judgement; null when not judged.</param>
/// <param name="Sequence">Base of the next save.</param>
/// <param name="File">The file that the applicant named; null when none was named.</param>
/// <param name="Page">Its first page; null when not said.</param>
public sealed record EvidenceLine(string Key, EvidenceItem Item, EvidenceJudgement? Judged, long Sequence, string? File, int? Page)
{
    /// <summary>What the papers themselves propose: 已提供 is 充分 until the expert says otherwise, what was not named is 未提供.</summary>
    public EvidenceJudgement Proposed => File is null ? EvidenceJudgement.Missing : EvidenceJudgement.Sufficient;

    /// <summary>Its pages; null when no file was named.</summary>
    public EvidencePages? Pages { get; init; }
}

/// <summary>A figure of the application beside a criterion, checked against its threshold.</summary>
/// <param name="Fact">Field, threshold and unit.</param>
/// <param name="Name">What the figure is.</param>
/// <param name="Figure">The figure; null when it is missing.</param>
/// <param name="Meets">Whether it reaches the threshold; null when there is none or no figure.</param>
public sealed record FactLine(Fact Fact, Words Name, Figure? Figure, bool? Meets);

/// <summary>One criterion on the form.</summary>
/// <param name="Place">The criterion and its function.</param>
/// <param name="Points">Points; null when not scored.</param>
/// <param name="Sequence">Base of the next save.</param>
/// <param name="Most">The most that the evidence judged so far allows.</param>
/// <param name="Facts">The figures beside it.</param>
/// <param name="Offered">Points that an objective criterion's table gives, as far as the evidence supports them; null when it has none.</param>
/// <param name="Remark">The expert's word; null when none.</param>
/// <param name="RemarkSequence">Base of its next save.</param>
/// <param name="Evidence">Its evidence items.</param>
public sealed record CriterionLine(
    CriterionPlace Place, decimal? Points, long Sequence, decimal Most, IReadOnlyList<FactLine> Facts, decimal? Offered, string? Remark, long RemarkSequence,
    IReadOnlyList<EvidenceLine> Evidence)
{
    /// <summary>Points differ from the computed ones.</summary>
    public bool Overridden => Points is { } points && Offered is { } offered && points != offered;

    /// <summary>不足 was said of an item without a word: the sheet can't be handed in.</summary>
    public bool LacksWord => Remark is null && Evidence.Any(item => item.Judged == EvidenceJudgement.Partial);

    /// <summary>Points differ from the computed ones without a reason; asked about before the sheet is handed in.</summary>
    public bool LacksReason => Remark is null && Overridden;

    /// <summary>Nothing or everything was given without a word; asked about, never refused.</summary>
    public bool ExtremeWithoutWord => Remark is null && Offered is null && (Points == 0 || Points == Place.Criterion.MaxPoints);

    /// <summary>The points lie in another band than the computed ones, or in none.</summary>
    public bool FarFromBands => Points is { } points && Place.Criterion.Bands.Count > 0 && (BandOf(points) is var band && (band < 0 || (Offered is { } offered && BandOf(offered) != band)));

    /// <summary>The points lie above what the evidence supports.</summary>
    public bool AboveCap => Points > Most;

    private int BandOf(decimal points)
    {
        for (var i = 0; i < Place.Criterion.Bands.Count; i++)
            if (points >= Place.Criterion.Bands[i].From && points <= Place.Criterion.Bands[i].To)
                return i;
        return -1;
    }
}
