namespace ExpertReview.Domain.Ranking;

/// <summary>Severity, agreement and rank uncertainty of a table of scores (formats.md, <c>expertreview.calibration/1</c>).</summary>
public static class Calibrating
{
    /// <summary>Calibrates the counted scores.</summary>
    /// <param name="scores">One entry a counted sheet.</param>
    /// <param name="top">K of the probabilities; null when none are asked for.</param>
    /// <exception cref="ArgumentException">A pair stands twice.</exception>
    public static CalibrationResult Of(IReadOnlyList<CalibrationScore> scores, int? top)
    {
        throw new ArgumentException($"{scores.Count} {top}");
    }
}
