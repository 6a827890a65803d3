using ExpertReview.Domain.Assignments;

namespace ExpertReview.Optimization.Flows;

/// <summary>A problem with its required pairs taken out: what is left to decide, by index. Fits are in units of <see cref="FitUnit"/>.</summary>
internal sealed class ReviewFacts
{
    private readonly int[] _starts;
    private readonly int[] _experts;
    private readonly long[] _fits;
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
        var (to, fits) = (new List<int>(), new List<long>());
        var usable = new long[experts];
        for (var a = 0; a < applications; a++)
        {
            foreach (var (_, e, micro) in problem.UsableOf(a))
            {
                if (problem.Required.Contains(a, e))
                {
                    Reviews[a]--;
                    RequiredLoad[e]++;
                    RequiredScore[a] += micro;
                }
                else
                {
                    to.Add(e);
                    fits.Add(micro);
                    usable[e]++;
                }
            }

            _starts[a + 1] = to.Count;
        }

        _experts = [.. to];
        FitUnit = Math.Max(1, fits.Concat(RequiredScore).Aggregate(0L, Gcd));
        _fits = [.. fits.Select(fit => fit / FitUnit)];
        RequiredScore = [.. RequiredScore.Select(score => score / FitUnit)];
        MostFit = Math.Max(1, _fits.Length == 0 ? 0 : _fits.Max(Math.Abs));
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
    public int PairCount => _experts.Length;

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
