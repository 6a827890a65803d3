namespace ExpertReview.Domain.Draws;

/// <summary>One place in the order of a group.</summary>
/// <param name="No">专家编号.</param>
/// <param name="Substitute">Whether it lies behind those drawn.</param>
/// <param name="Call">The last call; null when nobody called.</param>
public sealed record DrawPlace(string No, bool Substitute, DrawCall? Call);
