namespace ExpertReview.Cli.Commands;

/// <summary>A randomised assignment as asked for.</summary>
/// <param name="MaxProbability">No pair is more probable.</param>
/// <param name="Seed">What the draw follows from.</param>
/// <param name="Probabilities">File for the probabilities; null for none.</param>
internal sealed record Lot(decimal MaxProbability, long Seed, string? Probabilities);
