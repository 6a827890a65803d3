namespace ExpertReview.Features.Tables;

/// <summary>One column a table may have.</summary>
/// <param name="Id">The name in code.</param>
/// <param name="Names">Header texts by which it is known, the form's own first.</param>
/// <param name="Unit">Unit of a bare number when the header names none; empty for what has no unit.</param>
/// <param name="Needed">True when a table without the column can't be read.</param>
/// <param name="Expected">True when the form has the column, so that its absence is worth a warning.</param>
/// <param name="Before">The column of the same figure one year earlier, for headers that name years; null when the form has none.</param>
public sealed record KnownColumn(string Id, IReadOnlyList<string> Names, string Unit, bool Needed, bool Expected, string? Before = null);
