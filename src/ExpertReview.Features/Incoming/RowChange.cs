namespace ExpertReview.Features.Incoming;

/// <summary>One row of a file in a preview; a changed or refused row has one entry a cell.</summary>
/// <param name="Fate">What would become of it.</param>
/// <param name="Place">What a person knows the row by: 第5行, or a number.</param>
/// <param name="Name">Whose row it is; empty when it could not be read.</param>
/// <param name="Column">The cell's column, in Chinese; null when the whole row is meant.</param>
/// <param name="Before">The old value; of a refused cell what stands in it.</param>
/// <param name="After">The new value.</param>
/// <param name="Text">What is wrong and what is allowed; null when nothing is.</param>
public sealed record RowChange(RowFate Fate, string Place, string Name, string? Column = null, string? Before = null, string? After = null, string? Text = null);
