namespace ExpertReview.Domain.Draws;

/// <summary>专家抽取: one draw of a round's experts, from the frozen lists to its order. A round may have several: all but the last are void.</summary>
public sealed class ExpertDraw
{
    /// <summary>Key, given by the database.</summary>
    public int Id { get; private set; }

    /// <summary>The round.</summary>
    public required int Round { get; init; }

    /// <summary>Its number in the round, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The lists as a file, to the byte.</summary>
    public required byte[] Lists { get; init; }

    /// <summary>SHA-256 of that file.</summary>
    public required string ListsHash { get; init; }

    /// <summary>SHA-256 of the organiser's number.</summary>
    public required string Commitment { get; init; }

    /// <summary>Who froze the lists.</summary>
    public required string CommittedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset CommittedAt { get; init; }

    /// <summary>How far it has come. A concurrency token: each step is taken once.</summary>
    public DrawState State { get; private set; } = DrawState.Committed;

    /// <summary>The supervisor's number; null until it is spoken.</summary>
    public string? SupervisorNumber { get; private set; }

    /// <summary>Who spoke it.</summary>
    public string? SpokenBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset? SpokenAt { get; private set; }

    /// <summary>The organiser's number; null until it is open.</summary>
    public string? OrganiserNumber { get; private set; }

    /// <summary>The order that came out; null until then. It follows from the lists and the numbers, and is kept to be compared with.</summary>
    public IReadOnlyList<DrawnGroup>? Order { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset? RevealedAt { get; private set; }

    /// <summary>Why it is void; null when it is not.</summary>
    public string? AbandonedWhy { get; private set; }

    /// <summary>Takes the supervisor's number.</summary>
    public void Speak(string number, string person, DateTimeOffset at) => (State, SupervisorNumber, SpokenBy, SpokenAt) = (DrawState.Spoken, number, person, at);

    /// <summary>Opens the organiser's number and keeps the order.</summary>
    public void Reveal(string number, IReadOnlyList<DrawnGroup> order, DateTimeOffset at) => (State, OrganiserNumber, Order, RevealedAt) = (DrawState.Revealed, number, order, at);

    /// <summary>Makes it void.</summary>
    public void Abandon(string why) => (State, AbandonedWhy) = (DrawState.Abandoned, why);
}
