namespace ExpertReview.Data.Work;

/// <summary>What somebody asked the machine to do in the background. The row is the truth; the queue only carries its number, and who
/// works on it holds its fencing number (design.md, promise 5).</summary>
public sealed class JobIntent
{
    /// <summary><see cref="Kind"/> of a plan.</summary>
    public const string OfPlan = "propose";

    /// <summary><see cref="Kind"/> of panels.</summary>
    public const string OfPanels = "panels";

    /// <summary>Key, given by the database.</summary>
    public int Id { get; init; }

    /// <summary>The round.</summary>
    public required int Round { get; init; }

    /// <summary>What to do: <c>propose</c> or <c>panels</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What exactly: of <c>panels</c> number and sizes; else empty.</summary>
    public string Wishes { get; init; } = "";

    /// <summary>Who asked.</summary>
    public required string Person { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>When it was asked.</summary>
    public required DateTimeOffset Asked { get; init; }

    /// <summary>Where it stands. A concurrency token.</summary>
    public JobState State { get; set; }

    /// <summary>Fencing number: raised by whoever takes the work, by compare-and-set. Only the holder of the last one may publish.</summary>
    public int Fence { get; set; }

    /// <summary>Whether somebody asked to stop it.</summary>
    public bool CancelAsked { get; set; }

    /// <summary>What it is doing, or why it ended, for people.</summary>
    public string Note { get; set; } = "";

    /// <summary>When it ended.</summary>
    public DateTimeOffset? Ended { get; set; }

    /// <summary>Key of what it made; null when it made nothing.</summary>
    public int? Result { get; set; }
}
