namespace ExpertReview.Features.Documents.Kit;

/// <summary>One value of a cell: text, a number, a day, or nothing. Text never becomes a formula; a formula of our own making
/// (<see cref="SheetFormula"/>) stands beside the number it comes to.</summary>
public readonly record struct SheetCell
{
    /// <summary>Text, or null.</summary>
    public string? Text { get; private init; }

    /// <summary>A number, or null.</summary>
    public decimal? Number { get; private init; }

    /// <summary>A day, or null.</summary>
    public DateOnly? Day { get; private init; }

    /// <summary>The formula that <see cref="Number"/> is the result of, or null.</summary>
    internal SheetFormula? Formula { get; private init; }

    /// <summary>True for the first cell of a row that begins a printed page and names what stands on it.</summary>
    internal bool PageHead { get; private init; }

    public static implicit operator SheetCell(string? text) => new() { Text = string.IsNullOrEmpty(text) ? null : text };

    public static implicit operator SheetCell(decimal? number) => new() { Number = number };

    public static implicit operator SheetCell(int? number) => new() { Number = number };

    public static implicit operator SheetCell(DateOnly? day) => new() { Day = day };

    /// <summary>A formula with its result, so that a program which doesn't calculate shows the same.</summary>
    internal static SheetCell Of(SheetFormula formula, decimal result) => new() { Formula = formula, Number = result };

    /// <summary>The text that begins a printed page.</summary>
    internal static SheetCell Head(string text) => new() { Text = text, PageHead = true };

    /// <summary>Several texts in one cell, joined by a Chinese comma or by what is given.</summary>
    public static SheetCell List(IEnumerable<string> texts, string between = "、") => string.Join(between, texts);
}
