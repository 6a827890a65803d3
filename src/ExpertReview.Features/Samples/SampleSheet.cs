namespace ExpertReview.Features.Samples;

/// <summary>One sheet of an invented workbook: rows of cells, each null, text, a whole or decimal number, or a day.</summary>
/// <param name="Name">The sheet's name.</param>
internal sealed record SampleSheet(string Name)
{
    public List<IReadOnlyList<object?>> Rows { get; } = [];

    /// <summary>Merged ranges, such as <c>A1:S1</c>.</summary>
    public List<string> Merged { get; } = [];

    /// <summary>Adds a row and gives its number, from 1.</summary>
    public int Add(params IReadOnlyList<object?> cells)
    {
        Rows.Add(cells);
        return Rows.Count;
    }

    /// <summary>The letters of a column, counted from 0.</summary>
    public static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters(column / 26 - 1) + Letters(column % 26);
}
