namespace ExpertReview.Domain.Experts;

/// <summary>A tie of an expert to a unit with the word in front of the colon: <c>独立董事：乙公司</c>, <c>配偶：丙公司</c>.</summary>
/// <param name="Tie">独立董事, 股东, 配偶 …; empty when the cell gives only the unit.</param>
/// <param name="Unit">Name as written.</param>
public sealed record UnitTie(string Tie, string Unit);
