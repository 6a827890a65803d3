using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Ranking;

/// <summary>Everything of <c>expertreview.calibration/1</c>. Arrays stand in order of first appearance in the table.</summary>
public sealed record CalibrationResult
{
    /// <summary>How many scores were counted.</summary>
    public required int Scores { get; init; }

    /// <summary>K of the probabilities, when asked for.</summary>
    public int? Top { get; init; }

    /// <summary>The K-th smallest expected rank.</summary>
    public double? Line { get; init; }

    /// <summary>An upper estimate (three standard errors) of the numerical error of <see cref="CalibratedApplication.ProbabilityInTop"/>.</summary>
    public double? ProbabilityError { get; init; }

    /// <summary>One entry an application.</summary>
    public required IReadOnlyList<CalibratedApplication> Applications { get; init; }

    /// <summary>One entry an expert.</summary>
    public required IReadOnlyList<CalibratedExpert> Experts { get; init; }

    /// <summary>Residual standard deviation of the least-squares fit, one a component.</summary>
    public required IReadOnlyList<double?> Sigma { get; init; }

    /// <summary>Largest standard error of a difference of two adjusted levels, one a component.</summary>
    public required IReadOnlyList<double?> LargestDifferenceStandardError { get; init; }

    /// <summary>Crossed random effects.</summary>
    public required CalibrationReml Reml { get; init; }

    /// <summary>Applications that are connected through common experts, in order of first appearance.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Components { get; init; }

    /// <summary>Agreement of the experts.</summary>
    public required AgreementFigures Agreement { get; init; }

    /// <summary>Member name and why it is null (somewhere), in the order in which they were met.</summary>
    public required IReadOnlyList<KeyValuePair<string, Words>> Reasons { get; init; }

    /// <summary>What a reader must know: assumptions, variances at zero, how ranks were computed.</summary>
    public required IReadOnlyList<Words> Notes { get; init; }
}
