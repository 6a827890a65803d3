using System.Security.Cryptography;
using System.Text;

namespace ExpertReview.Domain.Reviews;

/// <summary>封存后讨论: the experts of a file see its sheets as 专家1..n, and each may correct his own. A round has one at most; once ended it stays ended.</summary>
public sealed class PanelDiscussion
{
    /// <summary>The round.</summary>
    public required int Round { get; init; }

    /// <summary>Until when experts are asked to be done. It asks; what ends the discussion is the organiser's act.</summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>Who opened it.</summary>
    public required string Person { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>封存校验码: <see cref="ScoreSeal"/> over every score event that stood when it was opened.</summary>
    public required string Seal { get; init; }

    /// <summary>Position of the last of them in the log.</summary>
    public required long LastEvent { get; init; }

    /// <summary>What orders the experts of each file; no page shows it.</summary>
    public required string Salt { get; init; }

    /// <summary>Who ended it; null while it is open. A concurrency token: it ends once.</summary>
    public string? ClosedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Why it ended before the deadline; null when it did not.</summary>
    public string? ClosedWhy { get; private set; }

    /// <summary>Whether sheets may be corrected.</summary>
    public bool IsOpen => ClosedBy is null;

    /// <summary>Ends it.</summary>
    public void Close(string? why, string person, DateTimeOffset at) => (ClosedWhy, ClosedBy, ClosedAt) = (why, person, at);

    /// <summary>The experts of one file as 专家1, 专家2 …: by a digest that neither numbers nor times tell, another for each file, and the same for every reader.</summary>
    public IReadOnlyList<string> InOrder(string application, IEnumerable<string> experts) =>
        [.. experts.OrderBy(expert => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{Salt}:{application}:{expert}"))), StringComparer.Ordinal)];
}
