namespace ExpertReview.Features.Documents.Kit;

/// <summary>One column of a list.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Width">In characters of half width, as Excel counts: a Chinese character takes two.</param>
/// <param name="Form">How its values look.</param>
public sealed record SheetColumn(string Header, double Width, ColumnForm Form = ColumnForm.Text)
{
    /// <summary>Header above this one, shared with the neighbours that name the same; null when it stands alone.</summary>
    public string? Group { get; init; }

    /// <summary>Decimal places of <see cref="ColumnForm.Score"/>.</summary>
    public int Decimals { get; init; }

    /// <summary>Answers to choose from, when a person fills the column.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];
}

/// <summary>How the values of a column look.</summary>
public enum ColumnForm
{
    /// <summary>Wrapped text at the left.</summary>
    Text,

    /// <summary>Text in the middle: codes, numbers of people, short words.</summary>
    Code,

    /// <summary>Whole numbers and figures as they are, in the middle.</summary>
    Figure,

    /// <summary>Numbers with fixed decimal places.</summary>
    Score,

    /// <summary>Days, as 2026-06-30.</summary>
    Day,

    /// <summary>Empty cells for a person to fill in.</summary>
    Answer,
}
