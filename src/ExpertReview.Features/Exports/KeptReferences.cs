using ExpertReview.Features.Documents.Lists;

namespace ExpertReview.Features.Exports;

/// <summary>内部参考 of one round as it was computed, with its files.</summary>
/// <param name="Facts">The figures.</param>
/// <param name="Files">The files that say the same, with the folder in their names.</param>
public sealed record ComputedReference(InternalPaperInput Facts, IReadOnlyList<ExportedFile> Files);

/// <summary>The last few that were computed: one stands as long as the scores are not ranked again. Bounded, since one of a thousand applications
/// takes some megabytes.</summary>
public sealed class KeptReferences
{
    private const int Most = 3;
    private readonly Lock _lock = new();
    private readonly LinkedList<(int Round, string Ranked, ComputedReference Reference)> _kept = [];

    /// <summary>A kept one, or null.</summary>
    /// <param name="round">The round.</param>
    /// <param name="ranked">Hash of the record's entry by which the scores were ranked.</param>
    public ComputedReference? Find(int round, string ranked)
    {
        lock (_lock)
            return _kept.FirstOrDefault(one => one.Round == round && one.Ranked == ranked).Reference;
    }

    /// <summary>Keeps one in the place of the round's older one, or of the oldest.</summary>
    public void Keep(int round, string ranked, ComputedReference reference)
    {
        lock (_lock)
        {
            foreach (var old in _kept.Where(one => one.Round == round).ToList())
                _kept.Remove(old);
            _kept.AddFirst((round, ranked, reference));
            if (_kept.Count > Most)
                _kept.RemoveLast();
        }
    }
}
