namespace ExpertReview.Domain.Ranking;

/// <summary>Whether the experts differ in severity by more than chance, which is what a correction would be for. Shown beside the calibrated
/// scores; undefined figures are null.</summary>
public sealed record SeverityTest
{
    /// <summary>F of the least-squares fit with experts against the one without.</summary>
    public double? F { get; init; }

    /// <summary>Experts less connected components.</summary>
    public int ExpertFreedom { get; init; }

    /// <summary>Scores less applications less experts plus components.</summary>
    public int ResidualFreedom { get; init; }

    /// <summary>P of <see cref="F"/>.</summary>
    public double? FProbability { get; init; }

    /// <summary>Restricted likelihood ratio of the crossed model against the one without experts.</summary>
    public double? LikelihoodRatio { get; init; }

    /// <summary>P of <see cref="LikelihoodRatio"/>: half of chi-square with one degree of freedom, because a variance cannot be negative.</summary>
    public double? LikelihoodProbability { get; init; }
}
