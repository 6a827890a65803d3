namespace ExpertReview.Domain.Ranking;

/// <summary>The figures of a ranked row, all as published (rounded once to the template's decimals).</summary>
/// <param name="Score">得分, by the template's aggregate.</param>
/// <param name="Mean">Mean of the counted sheets.</param>
/// <param name="Median">Median of the counted sheets.</param>
/// <param name="Min">Lowest sheet.</param>
/// <param name="Max">Highest sheet.</param>
/// <param name="Spread">Highest less lowest, rounded once.</param>
/// <param name="Trimmed">True when highest and lowest were dropped.</param>
/// <param name="Blocks">Score of each block, in the order of the template.</param>
/// <param name="Functions">Score of each claimed function, 0 to the full score, in the application's order.</param>
public sealed record RowFigures(
    decimal Score,
    decimal Mean,
    decimal Median,
    decimal Min,
    decimal Max,
    decimal Spread,
    bool Trimmed,
    IReadOnlyList<decimal> Blocks,
    IReadOnlyList<decimal> Functions);
