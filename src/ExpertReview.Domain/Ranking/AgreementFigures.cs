namespace ExpertReview.Domain.Ranking;

/// <summary>How far the experts agree. Null where undefined.</summary>
public sealed record AgreementFigures
{
    /// <summary>Agreement of a single score, by variance components: application ÷ (application + expert + residual).</summary>
    public double? IccAgreement1 { get; init; }

    /// <summary>Agreement of the mean of K scores.</summary>
    public double? IccAgreementK { get; init; }

    /// <summary>Consistency of a single score: application ÷ (application + residual).</summary>
    public double? IccConsistency1 { get; init; }

    /// <summary>Consistency of the mean of K scores.</summary>
    public double? IccConsistencyK { get; init; }

    /// <summary>K: sheets an application, the mean unless all have the same.</summary>
    public double? K { get; init; }

    /// <summary>Krippendorff's alpha, interval metric.</summary>
    public double? AlphaInterval { get; init; }

    /// <summary>Krippendorff's alpha, ordinal metric.</summary>
    public double? AlphaOrdinal { get; init; }

    /// <summary>Shrout and Fleiss (1979), one-way, single score. Complete tables only, as all that follow; by mean squares.</summary>
    public double? Icc11 { get; init; }

    /// <summary>Two-way random, agreement, single score.</summary>
    public double? Icc21 { get; init; }

    /// <summary>Two-way mixed, consistency, single score.</summary>
    public double? Icc31 { get; init; }

    /// <summary>One-way, mean of all experts.</summary>
    public double? Icc1K { get; init; }

    /// <summary>Two-way random, agreement, mean of all experts.</summary>
    public double? Icc2K { get; init; }

    /// <summary>Two-way mixed, consistency, mean of all experts.</summary>
    public double? Icc3K { get; init; }

    /// <summary>Kendall's W with the correction for ties.</summary>
    public double? KendallW { get; init; }

    /// <summary>Experts who gave at least two scores, all equal, in input order.</summary>
    public IReadOnlyList<string> ZeroSpreadExperts { get; init; } = [];
}
