namespace ExpertReview.Web.Asking;

/// <summary>Which part of a list is shown.</summary>
/// <param name="Asked">The page asked for, from 1.</param>
/// <param name="Total">How many rows there are.</param>
/// <param name="Size">Rows a page.</param>
public sealed record Paging(int Asked, int Total, int Size = 50)
{
    /// <summary>Number of the last page.</summary>
    public int Last => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>The page shown.</summary>
    public int Page => Math.Clamp(Asked, 1, Last);

    /// <summary>The rows of the page.</summary>
    public IEnumerable<T> Cut<T>(IEnumerable<T> rows) => rows.Skip((Page - 1) * Size).Take(Size);
}
