namespace ExpertReview.Domain.Draws;

/// <summary>One 专业组别 of a draw: its candidates and how many of them are wanted.</summary>
/// <param name="Name">专业组别; empty for those whose cell is empty.</param>
/// <param name="Wanted">How many are drawn; the others are substitutes.</param>
/// <param name="Candidates">Everybody who may be drawn, in the order of the pool. The order decides nothing.</param>
public sealed record DrawGroup(string Name, int Wanted, IReadOnlyList<DrawCandidate> Candidates);
