namespace ExpertReview.Domain.Assignments;

/// <summary>Pairs with a number each, ordered by application, then expert. Takes 8 bytes a pair, so that 2,000 × 800 pairs stay small.</summary>
public sealed class PairTable
{
    private readonly int[] _starts;
    private readonly int[] _experts;
    private readonly int[] _values;

    /// <summary>Orders the pairs.</summary>
    /// <param name="applications">Number of applications; every pair's index is below it.</param>
    /// <param name="pairs">The pairs in any order; doubles are kept side by side, and <see cref="FirstDouble"/> names one.</param>
    public PairTable(int applications, IReadOnlyList<PairFit> pairs)
        : this(applications, [pairs as PairFit[] ?? [.. pairs]])
    {
    }

    /// <summary>Orders pairs that come in parts.</summary>
    /// <param name="applications">Number of applications; every pair's index is below it.</param>
    /// <param name="parts">The pairs in any order.</param>
    public PairTable(int applications, IReadOnlyList<ArraySegment<PairFit>> parts)
    {
        var count = parts.Sum(part => part.Count);
        (_starts, _experts, _values) = (new int[applications + 1], new int[count], new int[count]);
        foreach (var part in parts)
            foreach (ref readonly var pair in part.AsSpan())
                _starts[pair.Application + 1]++;
        for (var a = 0; a < applications; a++)
            _starts[a + 1] += _starts[a];
        var next = _starts.AsSpan(0, applications).ToArray();
        foreach (var part in parts)
            foreach (ref readonly var pair in part.AsSpan())
            {
                var at = next[pair.Application]++;
                (_experts[at], _values[at]) = (pair.Expert, pair.Micro);
            }

        for (var a = 0; a < applications; a++)
            SortRow(_starts[a], _starts[a + 1]);
    }

    /// <summary>How many applications it was made for.</summary>
    public int Applications => _starts.Length - 1;

    /// <summary>How many pairs there are.</summary>
    public int Count => _experts.Length;

    /// <summary>A pair that stands twice; null when none does.</summary>
    public ReviewPair? FirstDouble { get; private set; }

    /// <summary>The experts paired with an application, ascending.</summary>
    public ReadOnlySpan<int> ExpertsOf(int application) => _experts.AsSpan(_starts[application].._starts[application + 1]);

    /// <summary>The numbers beside <see cref="ExpertsOf"/>.</summary>
    public ReadOnlySpan<int> ValuesOf(int application) => _values.AsSpan(_starts[application].._starts[application + 1]);

    /// <summary>True when the pair stands in the table.</summary>
    public bool Contains(int application, int expert) => ExpertsOf(application).BinarySearch(expert) >= 0;

    /// <summary>The pair's number; null when it does not stand in the table.</summary>
    public int? ValueOf(int application, int expert) =>
        ExpertsOf(application).BinarySearch(expert) is var at and >= 0 ? ValuesOf(application)[at] : null;

    /// <summary>True when every expert's index is below <paramref name="experts"/> and no number beyond <paramref name="most"/> in size.</summary>
    public bool KeepsTo(int experts, int most)
    {
        foreach (var e in _experts)
            if ((uint)e >= (uint)experts)
                return false;
        foreach (var value in _values)
            if (value < -most || value > most)
                return false;
        return true;
    }

    /// <summary>All pairs, by application, then expert.</summary>
    public IEnumerable<PairFit> All()
    {
        for (var a = 0; a + 1 < _starts.Length; a++)
            for (var i = _starts[a]; i < _starts[a + 1]; i++)
                yield return new PairFit(a, _experts[i], _values[i]);
    }

    private void SortRow(int from, int to)
    {
        var sorted = true;
        for (var i = from + 1; i < to && sorted; i++)
            sorted = _experts[i - 1] < _experts[i];
        if (sorted)
            return;
        Array.Sort(_experts, _values, from, to - from);
        for (var i = from + 1; i < to; i++)
            if (_experts[i - 1] == _experts[i])
                FirstDouble ??= new ReviewPair(RowOf(i), _experts[i]);
    }

    private int RowOf(int at)
    {
        var row = Array.BinarySearch(_starts, at);
        row = row < 0 ? ~row - 1 : row;
        while (_starts[row + 1] <= at)
            row++;
        return row;
    }
}
