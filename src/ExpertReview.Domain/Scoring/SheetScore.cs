using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Scoring;

/// <summary>What one complete sheet comes to, exact.</summary>
/// <param name="Total">fullScore × Σ block weight × share ÷ 100.</param>
/// <param name="Blocks">Score of each block, in the order of the template: fullScore × weight ÷ 100 × share.</param>
/// <param name="Functions">fullScore × share of each claimed function, in the application's order of functions.</param>
public sealed record SheetScore(Rational Total, IReadOnlyList<Rational> Blocks, IReadOnlyList<Rational> Functions);
