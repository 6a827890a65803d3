namespace ExpertReview.Features.Ranking;

/// <summary>The last few rankings that were computed: a ranking stays right as long as the round's record has the same head. Bounded, since one of a
/// thousand applications takes some megabytes.</summary>
public sealed class RankedRounds
{
    private const int Most = 4;
    private readonly Lock _lock = new();
    private readonly LinkedList<((int Round, string Head) Key, RankedRound Ranked)> _kept = [];

    /// <summary>A kept ranking, or null.</summary>
    public RankedRound? Find(int round, string head)
    {
        lock (_lock)
        {
            for (var node = _kept.First; node is not null; node = node.Next)
                if (node.Value.Key == (round, head))
                {
                    _kept.Remove(node);
                    _kept.AddFirst(node);
                    return node.Value.Ranked;
                }

            return null;
        }
    }

    /// <summary>Keeps a ranking in the place of the round's older one, or of the one not asked for longest.</summary>
    public void Keep(int round, string head, RankedRound ranked)
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

            _kept.AddFirst(((round, head), ranked));
            if (_kept.Count > Most)
                _kept.RemoveLast();
        }
    }
}
