namespace ExpertReview.Domain.Ranking;

/// <summary>What calibration says of one expert's severity, in the scale of the scores; positive = generous.</summary>
/// <param name="No">Number of the expert.</param>
public sealed record CalibratedExpert(string No)
{
    /// <summary>Least-squares effect; the effects of a component's experts sum to zero.</summary>
    public double? Effect { get; init; }

    /// <summary>Standard error of <see cref="Effect"/>, with the component's own sigma.</summary>
    public double? EffectStandardError { get; init; }

    /// <summary>Predicted effect (BLUP) of the crossed random-effects model.</summary>
    public double? Blup { get; init; }
}
