namespace ExpertReview.Features.Ranking;

/// <summary>The last few things that were computed of rounds, each right as long as the round's state has the same hash. Bounded, since what is
/// computed of a thousand applications takes some megabytes.</summary>
/// <param name="most">How many are kept; one a round.</param>
public abstract class LastComputed<T>(int most)
    where T : class
{
    private readonly Lock _lock = new();
    private readonly LinkedList<((int Round, string State) Key, T Computed)> _kept = [];

    /// <summary>A kept one, or null.</summary>
    /// <param name="round">The round.</param>
    /// <param name="state">Hash of the entry of the record that it was computed at.</param>
    public T? Find(int round, string state)
    {
        lock (_lock)
        {
            for (var node = _kept.First; node is not null; node = node.Next)
                if (node.Value.Key == (round, state))
                {
                    _kept.Remove(node);
                    _kept.AddFirst(node);
                    return node.Value.Computed;
                }

            return null;
        }
    }

    /// <summary>Keeps one in the place of the round's older one, or of the one not asked for longest.</summary>
    public void Keep(int round, string state, T computed)
    {
        lock (_lock)
        {
            for (var node = _kept.First; node is not null;)
            {
                var next = node.Next;
                if (node.Value.Key.Round == round)
                    _kept.Remove(node);
                node = next;
            }

            _kept.AddFirst(((round, state), computed));
            if (_kept.Count > most)
                _kept.RemoveLast();
        }
    }
}
