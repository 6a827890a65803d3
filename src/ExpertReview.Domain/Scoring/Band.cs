namespace ExpertReview.Domain.Scoring;

/// <summary>What points within a range mean, in words for the expert.</summary>
/// <param name="From">Fewest points of the band.</param>
/// <param name="To">Most points of the band.</param>
/// <param name="Text">The description.</param>
public sealed record Band(decimal From, decimal To, string Text);
