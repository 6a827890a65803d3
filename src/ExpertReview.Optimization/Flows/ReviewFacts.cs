using ExpertReview.Domain.Assignments;

namespace ExpertReview.Optimization.Flows;

/// <summary>A problem with its required pairs taken out: what is left to decide, by index. Fits are in units of <see cref="FitUnit"/>.</summary>
internal sealed class ReviewFacts
{
    private readonly int[] _starts;
    private readonly int[] _experts;
    private readonly int[] _fits;
    private readonly HashSet<int> _old = [];

    /// <param name="problem">The problem.</param>
    /// <param name="old">Under repair: the pairs of the old plan, of which as many as possible stay; else null.</param>
    public ReviewFacts(AssignmentProblem problem, IReadOnlySet<ReviewPair>? old = null)
    {
        RepairsPlan = old is not null;
        Problem = problem;
        var (applications, experts) = (problem.Applications.Count, problem.Experts.Count);
        Reviews = [.. problem.Applications.Select(application => (long)application.Reviews)];
        RequiredLoad = new long[experts];
        RequiredScore = new long[applications];
        _starts = new int[applications + 1];
        (_experts, _fits) = (new int[MostPairs(problem)], new int[MostPairs(problem)]);
        var usable = new long[experts];
        var used = new bool[experts];
        for (var a = 0; a < applications; a++)
            _starts[a + 1] = ReadPairs(a, _starts[a], usable, used);
        PairCount = _starts[applications];
        FitUnit = Math.Max(1, CommonDivisor());
        RequiredScore = [.. RequiredScore.Select(score => score / FitUnit)];
        MostFit = InUnits(_fits.AsSpan(0, PairCount), (int)Math.Min(FitUnit, int.MaxValue));
        MaxLoad = [.. problem.Experts.Select((expert, e) => Math.Min(expert.MaxLoad - RequiredLoad[e], usable[e]))];
        MinLoad = [.. problem.Experts.Select((expert, e) => Math.Max(0, expert.MinLoad - RequiredLoad[e]))];
        Groups = [.. Enumerable.Range(0, applications).Select(_ => new List<GroupPlaces>())];
        for (var g = 0; g < problem.Groups.Count; g++)
            AddGroup(g);
        foreach (var (a, e) in old ?? Enumerable.Empty<ReviewPair>())
            if (Array.BinarySearch(_experts, _starts[a], _starts[a + 1] - _starts[a], e) is var pair and >= 0)
                _old.Add(pair);
    }

    public AssignmentProblem Problem { get; }

    /// <summary>Largest common divisor of all fits, in millionths: fits of four places need no weights for six.</summary>
    public long FitUnit { get; }

    /// <summary>Largest size of a fit, in units; at least 1.</summary>
    public long MostFit { get; }

    /// <summary>Reviews an application still wants.</summary>
    public long[] Reviews { get; }

    /// <summary>Required pairs of an expert.</summary>
    public long[] RequiredLoad { get; }

    /// <summary>Fit of an application's required pairs, in units.</summary>
    public long[] RequiredScore { get; }

    /// <summary>Reviews an expert may still get.</summary>
    public long[] MaxLoad { get; }

    /// <summary>Reviews an expert should still get; may be above what he may get.</summary>
    public long[] MinLoad { get; }

    /// <summary>The groups that still ask or forbid something, of each application.</summary>
    public List<GroupPlaces>[] Groups { get; }

    /// <summary>Pairs left to decide.</summary>
    public int PairCount { get; }

    public int FirstPair(int application) => _starts[application];

    public int ApplicationOf(int pair)
    {
        var (low, high) = (0, Reviews.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _starts[middle] <= pair ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    public int ExpertOf(int pair) => _experts[pair];

    /// <summary>The experts of all pairs, in the pairs' order. Beyond the last pair there may be anything.</summary>
    public int[] Experts => _experts;

    /// <summary>The fits of all pairs, in units. Beyond the last pair there may be anything.</summary>
    public int[] Fits => _fits;

    public long FitOf(int pair) => _fits[pair];

    /// <summary>True when an old plan is repaired.</summary>
    public bool RepairsPlan { get; }

    /// <summary>True for a pair of the old plan.</summary>
    public bool IsOld(int pair) => _old.Contains(pair);

    /// <summary>The pairs of the old plan that are left to decide.</summary>
    public IReadOnlyCollection<int> Old => _old;

    /// <summary>The plan made of the required pairs and the chosen ones, in its order.</summary>
    public List<ReviewPair> PlanOf(Func<int, bool> chosen)
    {
        var plan = new List<ReviewPair>();
        for (var a = 0; a < Reviews.Length; a++)
        {
            var from = plan.Count;
            foreach (var e in Problem.Required.ExpertsOf(a))
                plan.Add(new ReviewPair(a, e));
            for (var pair = _starts[a]; pair < _starts[a + 1]; pair++)
                if (chosen(pair))
                    plan.Add(new ReviewPair(a, _experts[pair]));
            plan.Sort(from, plan.Count - from, null);
        }

        return plan;
    }

    // Those of conflicts and required pairs are counted too.
    private static int MostPairs(AssignmentProblem problem) =>
        (int)AssignmentProblem.UsablePairsAtMost(problem.Policy.Pairs, problem.Applications.Count, problem.Experts.Count, problem.Fits.Count);

    // The pairs of one application, by expert; those required are taken out at once. Gives where they end.
    private int ReadPairs(int a, int at, long[] usable, bool[] barred)
    {
        var conflicts = Problem.Conflicts.ExpertsOf(a);
        var required = Problem.Required.ExpertsOf(a);
        foreach (var e in conflicts)
            barred[e] = true;
        foreach (var e in required)
            Require(a, e, barred);
        var listed = Problem.Fits.ExpertsOf(a);
        var fits = Problem.Fits.ValuesOf(a);
        if (Problem.Policy.Pairs == UsablePairs.Listed)
        {
            for (var i = 0; i < listed.Length; i++)
                Add(listed[i], fits[i]);
        }
        else
        {
            for (var (e, i) = (0, 0); e < barred.Length; e++)
                Add(e, i < listed.Length && listed[i] == e ? fits[i++] : 0);
        }

        foreach (var e in conflicts)
            barred[e] = false;
        foreach (var e in required)
            barred[e] = false;
        return at;

        void Add(int e, int fit)
        {
            if (barred[e])
                return;
            (_experts[at], _fits[at]) = (e, fit);
            usable[e]++;
            at++;
        }
    }

    private void Require(int a, int e, bool[] barred)
    {
        barred[e] = true;
        Reviews[a]--;
        RequiredLoad[e]++;
        RequiredScore[a] += Problem.FitOf(a, e);
    }

    private long CommonDivisor()
    {
        var divisor = RequiredScore.Aggregate(0L, Gcd);
        foreach (var fit in _fits.AsSpan(0, PairCount))
            if (divisor == 0 || (divisor > int.MaxValue ? fit % divisor : fit % (int)divisor) != 0)
                divisor = Gcd(divisor, fit);
        return divisor;
    }

    // Gives the largest size of a fit in units.
    private static long InUnits(Span<int> fits, int unit)
    {
        var most = 1;
        foreach (ref var fit in fits)
        {
            fit = unit == 1 ? fit : fit / unit;
            most = Math.Max(most, Math.Abs(fit));
        }

        return most;
    }

    private void AddGroup(int g)
    {
        var group = Problem.Groups[g];
        foreach (var a in group.Applications ?? [.. Enumerable.Range(0, Reviews.Length)])
        {
            var required = 0;
            foreach (var e in Problem.Required.ExpertsOf(a))
                required += Problem.IsInGroup(g, e) ? 1 : 0;
            var least = Math.Max(0, Math.Min(group.Min, Problem.Applications[a].Reviews) - required);
            var most = (int)Math.Min(Reviews[a], (group.Max ?? int.MaxValue) - required);
            if (least > 0 || most < Reviews[a])
                Groups[a].Add(new GroupPlaces(g, least, most));
        }
    }

    private static long Gcd(long left, long right)
    {
        for (right = Math.Abs(right); right != 0;)
            (left, right) = (right, left % right);
        return left;
    }
}
