namespace ExpertReview.Features.Ranking;

/// <summary>What calibration says of one ranked application; each member null where it is undefined.</summary>
/// <param name="Calibrated">Level with the experts' severity taken out, in points.</param>
/// <param name="StandardError">Its standard error, in points.</param>
/// <param name="ProbabilityInTop">Probability of being among the places, 0 to 1.</param>
/// <param name="RankLow">Best rank of the 90 % interval.</param>
/// <param name="RankHigh">Worst rank of the 90 % interval.</param>
public sealed record CalibratedRow(double? Calibrated, double? StandardError, double? ProbabilityInTop, int? RankLow, int? RankHigh);
