namespace ExpertReview.Features.Incoming;

/// <summary>What importing one file did.</summary>
/// <param name="File">File name.</param>
/// <param name="Same">True when the very same bytes had been imported before: nothing was changed.</param>
/// <param name="Taken">How many rows the file gave.</param>
/// <param name="Added">Rows that are new, by their place or number.</param>
/// <param name="Changed">Rows that replaced an earlier one.</param>
/// <param name="Gone">Rows of the earlier file that are no longer there.</param>
/// <param name="Refused">How many cells refused their row.</param>
/// <param name="Unreadable">The word for the person when the file could not be read at all; what it had given before stays.</param>
public sealed record FileImport(
    string File, bool Same, int Taken, IReadOnlyList<string> Added, IReadOnlyList<string> Changed, IReadOnlyList<string> Gone, int Refused, string? Unreadable)
{
    /// <summary>The fate of each row; empty unless a preview asked for it.</summary>
    public IReadOnlyList<RowChange> Rows { get; init; } = [];
}
