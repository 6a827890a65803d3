namespace ExpertReview.Features.Samples;

/// <summary>How large an invented round is to be, and from which seed.</summary>
/// <param name="Seed">Any number; the same gives the same bytes.</param>
/// <param name="Applications">Rows of the 推荐汇总表 that stand for an application of their own, refused ones included: 1 to 10,000.</param>
/// <param name="Experts">People in the 专家库: 3 to 1,000.</param>
public sealed record SampleSize(ulong Seed, int Applications, int Experts)
{
    /// <summary>Seed 2026, 120 applications, 60 experts.</summary>
    public static SampleSize Usual { get; } = new(2026, 120, 60);

    /// <summary>Fewest and most applications.</summary>
    public static (int Least, int Most) ApplicationsAllowed => (1, 10_000);

    /// <summary>Fewest and most experts.</summary>
    public static (int Least, int Most) ExpertsAllowed => (3, 1_000);
}
