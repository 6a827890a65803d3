namespace ExpertReview.Domain.Reviews;

/// <summary>纸质评分表录入: a sheet that an expert filled in on paper, entered by two people who don't see each other's figures, until both say the same
/// (decision 0020). Its values are the log's only when it stands.</summary>
public sealed class PaperEntry
{
    /// <summary>Key, given by the database.</summary>
    public int Id { get; private set; }

    /// <summary>The round.</summary>
    public required int Round { get; init; }

    /// <summary>申报编号.</summary>
    public required string Application { get; init; }

    /// <summary>专家编号 of who filled it in.</summary>
    public required string Expert { get; init; }

    /// <summary>Account of the first 录入员.</summary>
    public required int First { get; init; }

    /// <summary>Their name.</summary>
    public required string FirstPerson { get; init; }

    /// <summary>Account of the second 录入员.</summary>
    public required int Second { get; init; }

    /// <summary>Their name.</summary>
    public required string SecondPerson { get; init; }

    /// <summary>Why the sheet was filled in on paper.</summary>
    public required string Reason { get; init; }

    /// <summary>Who ordered it.</summary>
    public required string Person { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>监督 before whom the envelope was opened; null while it was not, or when it was opened after sealing.</summary>
    public string? Witness { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset? WitnessedAt { get; private set; }

    /// <summary>Where it stands.</summary>
    public PaperState State { get; private set; }

    /// <summary>How often it is being entered: 1, and one more for each time that the two differed.</summary>
    public int Pass { get; private set; } = 1;

    /// <summary>Fields in which the two differed last: these alone are entered again. Empty in the first pass, which asks for all.</summary>
    public IReadOnlyList<string> Differing { get; private set; } = [];

    /// <summary>What the first entered.</summary>
    public IReadOnlyList<PaperValue> FirstValues { get; private set; } = [];

    /// <summary>What the second entered.</summary>
    public IReadOnlyList<PaperValue> SecondValues { get; private set; } = [];

    /// <summary>Whether the first has entered in this pass.</summary>
    public bool FirstDone { get; private set; }

    /// <summary>Whether the second has.</summary>
    public bool SecondDone { get; private set; }

    /// <summary>SHA-256 of the signed sheet's scan, once it stands.</summary>
    public string? ScanSha256 { get; private set; }

    /// <summary>Its file name.</summary>
    public string? ScanName { get; private set; }

    /// <summary>Who closed it: attached the scan, or withdrew it.</summary>
    public string? ClosedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Why it was withdrawn; null when it was not.</summary>
    public string? Withdrawn { get; private set; }

    /// <summary>Rises with every change. A concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Whether an account is one of the two.</summary>
    public bool IsOf(int account) => account == First || account == Second;

    /// <summary>Whether one of the two has entered in this pass.</summary>
    public bool IsDone(int account) => account == First ? FirstDone : SecondDone;

    /// <summary>监督 saw the envelope opened.</summary>
    public void Witnessed(string person, DateTimeOffset at) => (Witness, WitnessedAt, Version) = (person, at, Version + 1);

    /// <summary>Takes what one of the two entered; when both have, holds the two against each other.</summary>
    /// <param name="account">Whose hand.</param>
    /// <param name="values">What was asked for in this pass.</param>
    /// <param name="same">Whether two values of a field say the same.</param>
    public void Enter(int account, IReadOnlyList<PaperValue> values, Func<string, string?, string?, bool> same)
    {
        Version++;
        if (account == First)
            (FirstValues, FirstDone) = (Merged(FirstValues, values), true);
        else
            (SecondValues, SecondDone) = (Merged(SecondValues, values), true);
        if (!FirstDone || !SecondDone)
            return;
        var other = SecondValues.ToDictionary(one => one.Field, one => one.Value, StringComparer.Ordinal);
        Differing = [.. FirstValues.Where(one => !same(one.Field, one.Value, other.GetValueOrDefault(one.Field))).Select(one => one.Field)];
        if (Differing.Count == 0)
            State = PaperState.Agreed;
        else
            (FirstDone, SecondDone, Pass) = (false, false, Pass + 1);
    }

    /// <summary>The scan is there: the sheet stands.</summary>
    public void Stand(string sha256, string name, string person, DateTimeOffset at) =>
        (State, ScanSha256, ScanName, ClosedBy, ClosedAt, Version) = (PaperState.Standing, sha256, name, person, at, Version + 1);

    /// <summary>Takes the order back; what was entered stays and never counts.</summary>
    public void Withdraw(string why, string person, DateTimeOffset at) =>
        (State, Withdrawn, ClosedBy, ClosedAt, Version) = (PaperState.Withdrawn, why, person, at, Version + 1);

    private static IReadOnlyList<PaperValue> Merged(IReadOnlyList<PaperValue> before, IReadOnlyList<PaperValue> now)
    {
        var named = now.Select(one => one.Field).ToHashSet(StringComparer.Ordinal);
        return before.Count == 0 ? [.. now] : [.. before.Select(one => named.Contains(one.Field) ? now.First(again => again.Field == one.Field) : one)];
    }
}
