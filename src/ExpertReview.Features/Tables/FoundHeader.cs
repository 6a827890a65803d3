namespace ExpertReview.Features.Tables;

/// <summary>A header found in a sheet: its first and last row as places in the list of rows, its columns, and how many fit.</summary>
internal sealed record FoundHeader(int First, int Last, IReadOnlyDictionary<string, FoundColumn> Columns, IReadOnlyList<string> Unknown, string? Twice)
{
    public int Score => Columns.Count;
}
