namespace ExpertReview.Features.Tables;

/// <summary>One table the doors can read.</summary>
/// <param name="Id">The name in code.</param>
/// <param name="Title">What people call it.</param>
/// <param name="RowsHave">Columns of which every row has at least one; the first row with none of them ends the table.</param>
/// <param name="Columns">Its columns.</param>
public sealed record KnownTable(string Id, string Title, IReadOnlyList<string> RowsHave, IReadOnlyList<KnownColumn> Columns);
