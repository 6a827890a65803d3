namespace ExpertReview.Domain.Ranking;

/// <summary>Crossed random effects by restricted maximum likelihood: score = mu + application + expert + residual.
/// All null when the model can't be estimated.</summary>
public sealed record CalibrationReml
{
    /// <summary>Variance between applications; zero when the estimate lies on the boundary.</summary>
    public double? VarianceApplication { get; init; }

    /// <summary>Variance between experts; zero when the estimate lies on the boundary.</summary>
    public double? VarianceExpert { get; init; }

    /// <summary>Residual variance.</summary>
    public double? VarianceResidual { get; init; }

    /// <summary>Overall level.</summary>
    public double? Mu { get; init; }

    /// <summary>Standard error of <see cref="Mu"/>.</summary>
    public double? MuStandardError { get; init; }

    /// <summary>-2 × restricted log likelihood, as lme4's REML criterion.</summary>
    public double? Criterion { get; init; }

    /// <summary>Names of the variances whose estimate would be negative and is therefore zero.</summary>
    public IReadOnlyList<string> AtZero { get; init; } = [];
}
