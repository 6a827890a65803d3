namespace ExpertReview.Domain.Applications;

/// <summary>One number of the rule as it was looked at, met or not: a line of the 形式审查表.</summary>
/// <param name="Clause">Code of the clause: <c>6.2.assets</c>, <c>7.5</c>.</param>
/// <param name="Name">What is measured: 资产总额, or the line of a function.</param>
/// <param name="Value">The figure, in <paramref name="Unit"/>; a percent rounded half up to two places; null when it is missing.</param>
/// <param name="Threshold">What is asked for, or what it is compared with; null when that is missing.</param>
/// <param name="Unit">万元, 家, 人, 年 …</param>
/// <param name="Met">True when it is met; null when nothing is known.</param>
public sealed record ClauseFigure(string Clause, string Name, decimal? Value, decimal? Threshold, string Unit, bool? Met);
