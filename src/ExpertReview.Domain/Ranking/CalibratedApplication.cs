namespace ExpertReview.Domain.Ranking;

/// <summary>What calibration says of one application. Figures are statistics in the scale of the scores; what is undefined is
/// null, with its reason in <see cref="CalibrationResult.Reasons"/>.</summary>
/// <param name="No">Number of the application.</param>
public sealed record CalibratedApplication(string No)
{
    /// <summary>Least-squares level: what an expert of mean severity of its component would have given.</summary>
    public double? Adjusted { get; init; }

    /// <summary>Standard error of <see cref="Adjusted"/>, with the component's own sigma.</summary>
    public double? AdjustedStandardError { get; init; }

    /// <summary>mu + BLUP of the crossed random-effects model.</summary>
    public double? Calibrated { get; init; }

    /// <summary>Standard error of the level <see cref="Calibrated"/>, mu estimated, variances taken as known.</summary>
    public double? StandardError { get; init; }

    /// <summary>Probability of being among the best K, from 0 to 1.</summary>
    public double? ProbabilityInTop { get; init; }

    /// <summary>1 + Σ over the others of the probability of being better, in closed form.</summary>
    public double? ExpectedRank { get; init; }

    /// <summary>The smallest rank whose cumulative probability reaches 0.05.</summary>
    public int? RankLow { get; init; }

    /// <summary>The smallest rank whose cumulative probability reaches 0.95.</summary>
    public int? RankHigh { get; init; }

    /// <summary>The 25 % to 75 % interval of the rank touches the line (<see cref="CalibrationResult.Line"/>).</summary>
    public bool? Inseparable { get; init; }
}
