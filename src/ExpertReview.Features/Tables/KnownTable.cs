namespace ExpertReview.Features.Tables;

/// <summary>One table the doors can read.</summary>
/// <param name="Id">The name in code.</param>
/// <param name="Title">What people call it.</param>
/// <param name="RowsHave">Columns of which every row has at least one; the first row with none of them ends the table.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="HasFooters">False where a row may begin with 联系人 or 备注 and be data: a form that lists its items downwards.</param>
public sealed record KnownTable(string Id, string Title, IReadOnlyList<string> RowsHave, IReadOnlyList<KnownColumn> Columns, bool HasFooters = true)
{
    private readonly Dictionary<string, (KnownColumn Column, int Rank)> _byName = ByName(Columns);

    /// <summary>The column of a name without blanks and signs, and the name's place among its synonyms; null when the table has none.</summary>
    public (KnownColumn Column, int Rank)? Named(string name) => _byName.TryGetValue(name, out var found) ? found : null;

    // Of a name that two columns know, the one that ranks it higher counts, then the first.
    private static Dictionary<string, (KnownColumn Column, int Rank)> ByName(IReadOnlyList<KnownColumn> columns)
    {
        var byName = new Dictionary<string, (KnownColumn Column, int Rank)>(StringComparer.Ordinal);
        foreach (var column in columns)
            for (var rank = 0; rank < column.Names.Count; rank++)
                if (!byName.TryGetValue(column.Names[rank], out var other) || rank < other.Rank)
                    byName[column.Names[rank]] = (column, rank);
        return byName;
    }
}
