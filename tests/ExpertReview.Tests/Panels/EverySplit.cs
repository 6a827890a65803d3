using ExpertReview.Domain.Assignments;

namespace ExpertReview.Tests.Panels;

/// <summary>The best figures of a small split by trying every one: without the solver's ideas, and without its or the judge's arithmetic.</summary>
internal sealed class EverySplit
{
    private readonly PanelCase _case;
    private readonly AssignmentProblem _problem;
    private readonly int[] _files;
    private readonly int[] _panelOf;
    private readonly int[] _seatOf;
    private long[]? _best;

    private EverySplit(PanelCase one)
    {
        (_case, _problem) = (one, one.Problem);
        _files = [.. Enumerable.Range(0, _problem.Applications.Count).Where(a => _problem.Applications[a].Reviews > 0)];
        (_panelOf, _seatOf) = (new int[_problem.Applications.Count], new int[_problem.Experts.Count]);
    }

    /// <summary>Recused, moved experts, moved files, spread, missing places, fit (negative); null when no split keeps every rule.</summary>
    public static long[]? BestOf(PanelCase one)
    {
        var every = new EverySplit(one);
        every.PlaceFile(0);
        return every._best;
    }

    private void PlaceFile(int at)
    {
        if (at == _files.Length)
        {
            if (Counts(_files.Select(a => _panelOf[a])).All(count => count >= _case.Policy.LeastFiles && count <= _case.Policy.MostFiles))
                PlaceExpert(0);
            return;
        }

        for (var p = 0; p < _case.Policy.Panels; p++)
        {
            _panelOf[_files[at]] = p;
            PlaceFile(at + 1);
        }
    }

    private void PlaceExpert(int e)
    {
        if (e == _seatOf.Length)
        {
            Judge();
            return;
        }

        for (var p = -1; p < _case.Policy.Panels; p++)
        {
            _seatOf[e] = p;
            PlaceExpert(e + 1);
        }
    }

    private IEnumerable<int> Counts(IEnumerable<int> panels) => Enumerable.Range(0, _case.Policy.Panels).Select(p => panels.Count(one => one == p));

    private void Judge()
    {
        if (_seatOf.Count(p => p >= 0) != Math.Min(_seatOf.Length, _case.Policy.Panels * _case.Policy.MostMembers)
            || Counts(_seatOf).Any(count => count < _case.Policy.LeastMembers || count > _case.Policy.MostMembers))
            return;
        foreach (var (a, e, _) in _problem.Required.All())
            if (_panelOf[a] != _seatOf[e])
                return;
        long recused = 0, places = 0, fit = 0;
        var loads = new int[_seatOf.Length];
        foreach (var a in _files)
        {
            var scorers = new List<int>();
            for (var e = 0; e < _seatOf.Length; e++)
            {
                if (_seatOf[e] != _panelOf[a])
                    continue;
                if (_problem.Conflicts.Contains(a, e) || (_problem.Policy.Pairs == UsablePairs.Listed && !_problem.Fits.Contains(a, e)))
                {
                    recused++;
                    continue;
                }

                scorers.Add(e);
                loads[e]++;
                fit += _problem.Fits.ValueOf(a, e) ?? 0;
            }

            foreach (var group in _problem.Groups.Where(group => group.Applications is null || group.Applications.Contains(a)))
            {
                var there = group.Experts.Intersect(scorers).Count();
                if (there > group.Max)
                    return;
                places += Math.Max(0, Math.Min(group.Min, _problem.Applications[a].Reviews) - there);
            }
        }

        for (var e = 0; e < loads.Length; e++)
            if (loads[e] > _problem.Experts[e].MaxLoad)
                return;
        var counts = Counts(_files.Select(a => _panelOf[a])).ToList();
        long[] key =
        [
            recused, _case.Old?.Experts.Count(old => _seatOf[old.Key] != old.Value) ?? 0, _case.Old?.Files.Count(old => _panelOf[old.Key] != old.Value) ?? 0,
            counts.Max() - counts.Min(), places, -fit,
        ];
        if (_best is null || key.AsSpan().SequenceCompareTo(_best) < 0)
            _best = key;
    }
}
