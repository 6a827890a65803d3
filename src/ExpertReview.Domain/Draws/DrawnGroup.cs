namespace ExpertReview.Domain.Draws;

/// <summary>One group after the draw.</summary>
/// <param name="Name">专业组别.</param>
/// <param name="Wanted">How many are wanted: so many from the beginning are drawn, the others are substitutes.</param>
/// <param name="Order">专家编号 in the order in which they are called.</param>
public sealed record DrawnGroup(string Name, int Wanted, IReadOnlyList<string> Order);
