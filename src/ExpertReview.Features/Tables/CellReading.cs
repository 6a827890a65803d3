namespace ExpertReview.Features.Tables;

/// <summary>What a cell means: a value (null when the cell is empty), or the problem that refuses its row.</summary>
/// <param name="Value">The value; the type's empty value when there is a problem.</param>
/// <param name="Problem">What is wrong and what is allowed, in Chinese; null when nothing is.</param>
public readonly record struct CellReading<T>(T? Value, string? Problem = null)
{
    /// <summary>A refusal.</summary>
    public static CellReading<T> No(string problem) => new(default, problem);
}
