namespace ExpertReview.Domain.Ranking;

/// <summary>The quotas over one list of candidates, in numbers: candidates are of a type (the same value for every quota), and each
/// value has its bounds. A change of the proposed list is a change of the counts here.</summary>
internal sealed class Places
{
    private readonly Dictionary<(int Attribute, string Value), int> _slots = [];
    private readonly List<List<int>> _minimums = [];

    /// <summary>Spells out the quotas over the candidates.</summary>
    /// <param name="rules">The bounds that hold.</param>
    /// <param name="candidates">Those who may be taken.</param>
    /// <param name="top">Number of places; null is no limit.</param>
    public Places(IReadOnlyList<QuotaRule> rules, IReadOnlyList<ScoredApplication> candidates, int? top)
    {
        Attributes = [.. rules.Select(rule => rule.By).Distinct().Order()];
        var maximums = new List<int>();
        foreach (var rule in rules)
        {
            var key = (Array.IndexOf(Attributes, rule.By), rule.Value);
            if (!_slots.TryGetValue(key, out var slot))
            {
                _slots[key] = slot = maximums.Count;
                maximums.Add(int.MaxValue);
                _minimums.Add([]);
            }

            if (rule.AtLeast)
                _minimums[slot].Add(rule.Places);
            else
                maximums[slot] = Math.Min(maximums[slot], rule.Places);
        }

        (Maximums, Used, Left) = ([.. maximums], new int[maximums.Count], top ?? int.MaxValue);
        var types = new Dictionary<string, int>(StringComparer.Ordinal);
        var slots = new List<int[]>();
        TypeOf = new int[candidates.Count];
        for (var i = 0; i < candidates.Count; i++)
        {
            var own = SlotsOf(candidates[i]);
            var key = string.Join(',', own);
            if (!types.TryGetValue(key, out var type))
            {
                types[key] = type = slots.Count;
                slots.Add(own);
            }

            TypeOf[i] = type;
        }

        Types = [.. slots];
        Available = new int[Types.Length];
        foreach (var type in TypeOf)
            Available[type]++;
    }

    /// <summary>The attributes that any quota counts by.</summary>
    public QuotaBy[] Attributes { get; }

    /// <summary>Most places of each bounded value (a slot).</summary>
    public int[] Maximums { get; }

    /// <summary>Places taken of each slot.</summary>
    public int[] Used { get; }

    /// <summary>Places left in all.</summary>
    public int Left { get; private set; }

    /// <summary>For each type its slot by attribute; -1 where no quota counts it.</summary>
    public int[][] Types { get; }

    /// <summary>Candidates of each type that are not taken.</summary>
    public int[] Available { get; }

    /// <summary>The type of each candidate.</summary>
    public int[] TypeOf { get; }

    /// <summary>Minimum places that the taken ones do not fill yet, over all minimums.</summary>
    public long Missing
    {
        get
        {
            var missing = 0L;
            for (var slot = 0; slot < Used.Length; slot++)
                foreach (var minimum in _minimums[slot])
                    missing += Math.Max(0, minimum - Used[slot]);
            return missing;
        }
    }

    /// <summary>Places taken of the value that a bound is on.</summary>
    public int UsedOf(QuotaRule rule) => Used[_slots[(Array.IndexOf(Attributes, rule.By), rule.Value)]];

    /// <summary>How many minimums the next place of a slot serves when so many are taken.</summary>
    public int Gain(int slot, int used)
    {
        var gain = 0;
        foreach (var minimum in _minimums[slot])
            if (minimum > used)
                gain++;
        return gain;
    }

    /// <summary>For how many more places, from so many taken on, the gain stays the same.</summary>
    public int GainLasts(int slot, int used)
    {
        var lasts = int.MaxValue;
        foreach (var minimum in _minimums[slot])
            if (minimum > used)
                lasts = Math.Min(lasts, minimum - used);
        return lasts;
    }

    /// <summary>For how many places back, from so many taken on, the gain of the last place stays the same.</summary>
    public int GainLasted(int slot, int used)
    {
        var lasted = used;
        foreach (var minimum in _minimums[slot])
            if (minimum < used)
                lasted = Math.Min(lasted, used - minimum);
        return lasted;
    }

    /// <summary>True when one more of the type keeps every maximum and the number of places.</summary>
    public bool Fits(int type)
    {
        if (Left == 0 || Available[type] == 0)
            return false;
        foreach (var slot in Types[type])
            if (slot >= 0 && Used[slot] >= Maximums[slot])
                return false;
        return true;
    }

    /// <summary>Takes so many of a type; a negative number gives them back.</summary>
    public void Take(int type, int number = 1)
    {
        Available[type] -= number;
        if (Left != int.MaxValue)
            Left -= number;
        foreach (var slot in Types[type])
            if (slot >= 0)
                Used[slot] += number;
    }

    private int[] SlotsOf(ScoredApplication candidate)
    {
        var slots = new int[Attributes.Length];
        for (var attribute = 0; attribute < slots.Length; attribute++)
            slots[attribute] = candidate.ValueOf(Attributes[attribute]) is { } value && _slots.TryGetValue((attribute, value), out var slot) ? slot : -1;
        return slots;
    }
}
