namespace ExpertReview.Features.Records;

/// <summary>How far the record has been found whole since the program started: what was checked need not be read again for every page.</summary>
public sealed class VerifiedHead
{
    private RecordChecked? _last;

    /// <summary>The last check; null before the first.</summary>
    public RecordChecked? Last => Volatile.Read(ref _last);

    /// <summary>Keeps a check.</summary>
    public void Keep(RecordChecked check) => Volatile.Write(ref _last, check);
}
