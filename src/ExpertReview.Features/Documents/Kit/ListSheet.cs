namespace ExpertReview.Features.Documents.Kit;

/// <summary>One sheet as an office sends it: title, notes, header, rows, foot. Without rows it says 无.</summary>
public sealed record ListSheet
{
    /// <summary>Name of the tab.</summary>
    public required string Name { get; init; }

    /// <summary>Title over the whole width.</summary>
    public required string Title { get; init; }

    /// <summary>Lines under the title.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Columns, left to right.</summary>
    public required IReadOnlyList<SheetColumn> Columns { get; init; }

    /// <summary>Rows: one cell a column. Read once, so that long lists are never held twice.</summary>
    public required IEnumerable<IReadOnlyList<SheetCell>> Rows { get; init; }

    /// <summary>Lines under the table: signatures, remarks.</summary>
    public IReadOnlyList<string> Foot { get; init; } = [];

    /// <summary>A4 lying; else standing.</summary>
    public bool Landscape { get; init; } = true;

    /// <summary>Lowest height of a row, in points.</summary>
    public double RowHeight { get; init; } = 24;

    /// <summary>Printed at so many percent; null fits the width. Page breaks of our own need it: a sheet fitted to a width has none in Excel.</summary>
    public int? Scale { get; init; }

    /// <summary>The number of the first row under the header: title, notes and header stand above it.</summary>
    public int FirstRow => 1 + Notes.Count + (Columns.Any(column => column.Group is not null) ? 2 : 1) + 1;

    /// <summary>Filter buttons in the header.</summary>
    public bool Filter { get; init; }

    /// <summary>Printed at the top right of every page, as 内部资料.</summary>
    public string? Mark { get; init; }
}
