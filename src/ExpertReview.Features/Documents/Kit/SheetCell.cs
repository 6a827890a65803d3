namespace ExpertReview.Features.Documents.Kit;

/// <summary>One value of a cell: text, a number, a day, or nothing. There is no way to write a formula.</summary>
public readonly record struct SheetCell
{
    /// <summary>Text, or null.</summary>
    public string? Text { get; private init; }

    /// <summary>A number, or null.</summary>
    public decimal? Number { get; private init; }

    /// <summary>A day, or null.</summary>
    public DateOnly? Day { get; private init; }

    public static implicit operator SheetCell(string? text) => new() { Text = string.IsNullOrEmpty(text) ? null : text };

    public static implicit operator SheetCell(decimal? number) => new() { Number = number };

    public static implicit operator SheetCell(int? number) => new() { Number = number };

    public static implicit operator SheetCell(DateOnly? day) => new() { Day = day };

    /// <summary>Several texts in one cell, joined by a Chinese comma or by what is given.</summary>
    public static SheetCell List(IEnumerable<string> texts, string between = "、") => string.Join(between, texts);
}
