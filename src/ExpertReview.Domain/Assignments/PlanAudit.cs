namespace ExpertReview.Domain.Assignments;

/// <summary>The second judge of a plan: recomputes every rule and every figure from the problem and the pairs alone, without a
/// solver. It does not prove that no better plan exists.</summary>
public static class PlanAudit
{
    /// <summary>Every rule that the pairs break, in the order of the rules.</summary>
    public static IReadOnlyList<AuditFinding> BrokenRules(AssignmentProblem problem, IReadOnlyList<ReviewPair> pairs) =>
    [
        .. DoublePairs(problem, pairs), .. InOrder(problem, pairs), .. Forbidden(problem, pairs), .. RequiredPairs(problem, pairs),
        .. Reviews(problem, pairs), .. MaxLoads(problem, pairs), .. GroupMaximums(problem, pairs),
    ];

    /// <summary>The figures of the pairs, recomputed.</summary>
    public static PlanFigures FiguresOf(AssignmentProblem problem, IReadOnlyList<ReviewPair> pairs)
    {
        var reviews = new long[problem.Applications.Count];
        var scores = new long[problem.Applications.Count];
        var loads = new long[problem.Experts.Count];
        foreach (var (a, e) in pairs)
        {
            reviews[a]++;
            loads[e]++;
            scores[a] += problem.FitOf(a, e);
        }

        long missing = 0, load = 0, squares = 0, total = 0;
        long? worst = null;
        for (var a = 0; a < reviews.Length; a++)
        {
            missing += Math.Max(0, problem.Applications[a].Reviews - reviews[a]);
            total += scores[a];
            if (problem.Applications[a].Reviews > 0)
                worst = worst is null ? scores[a] : Math.Min(worst.Value, scores[a]);
        }

        for (var e = 0; e < loads.Length; e++)
        {
            load += Math.Max(0, problem.Experts[e].MinLoad - loads[e]);
            squares += loads[e] * loads[e];
        }

        return new PlanFigures(missing, GroupPlaces(problem, pairs).Sum(place => Math.Max(0, place.Wanted - place.Reached)), load, squares, worst, total);
    }

    /// <summary>Every figure that a plan tells differently from its pairs, and what contradicts its bound.</summary>
    public static IReadOnlyList<AuditFinding> WrongFigures(AssignmentProblem problem, AssignmentPlan plan)
    {
        var (told, actual) = (plan.Figures, FiguresOf(problem, plan.Pairs));
        (string Name, long? Told, long? True)[] figures =
        [
            ("missingReviews", told.MissingReviews, actual.MissingReviews),
            ("missingGroupPlaces", told.MissingGroupPlaces, actual.MissingGroupPlaces),
            ("missingLoad", told.MissingLoad, actual.MissingLoad),
            ("sumOfSquaredLoads", told.SumOfSquaredLoads, actual.SumOfSquaredLoads),
            ("total", told.Total, actual.Total),
            ("worst", told.Worst, actual.Worst),
        ];
        var wrong = figures.Where(figure => figure.Told != figure.True)
            .Select(figure => new AuditFinding(figure.Name, new(
                $"方案写为 {Shown(figure.Name, figure.Told)}，重算为 {Shown(figure.Name, figure.True)}",
                $"the plan says {Shown(figure.Name, figure.Told)}, recomputed {Shown(figure.Name, figure.True)}")))
            .ToList();
        if (plan.TotalBound < actual.Total || (plan.Solver.Status == PlanStatus.Optimal && plan.TotalBound != actual.Total))
            wrong.Add(new("totalBound", new(
                $"上界 {Shown("total", plan.TotalBound)} 与总分 {Shown("total", actual.Total)}、状态不符",
                $"the bound {Shown("total", plan.TotalBound)} contradicts the total {Shown("total", actual.Total)} and the status")));
        wrong.AddRange(WrongShortfalls(problem, plan));
        return wrong;
    }

    private static IEnumerable<AuditFinding> WrongShortfalls(AssignmentProblem problem, AssignmentPlan plan)
    {
        var missing = problem.Applications.Select(application => (long)application.Reviews).ToArray();
        foreach (var pair in plan.Pairs)
            missing[pair.Application]--;
        var told = new long[missing.Length];
        foreach (var shortfall in plan.Shortfalls)
            told[shortfall.Application] += shortfall.Missing;
        for (var a = 0; a < missing.Length; a++)
            if (told[a] != Math.Max(0, missing[a]))
                yield return new("shortfalls", new(
                    $"{problem.Applications[a].No} 写为缺 {told[a]} 份评审，重算为 {Math.Max(0, missing[a])}",
                    $"{problem.Applications[a].No} is said to miss {told[a]} reviews, recomputed {Math.Max(0, missing[a])}"));
    }

    private static string Shown(string figure, long? value) => value switch
    {
        null => "null",
        { } number when figure is "total" or "worst" => (number / 1_000_000m).ToString(System.Globalization.CultureInfo.InvariantCulture),
        { } number => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private static string Name(AssignmentProblem problem, ReviewPair pair) => $"[{problem.Applications[pair.Application].No}, {problem.Experts[pair.Expert].No}]";

    private static IEnumerable<AuditFinding> DoublePairs(AssignmentProblem problem, IReadOnlyList<ReviewPair> pairs) =>
        from same in pairs.CountBy(pair => pair)
        where same.Value > 1
        select new AuditFinding("double-pair", new($"{Name(problem, same.Key)} 出现 {same.Value} 次", $"{Name(problem, same.Key)} stands {same.Value} times"));

    private static IEnumerable<AuditFinding> InOrder(AssignmentProblem problem, IReadOnlyList<ReviewPair> pairs)
    {
        for (var i = 1; i < pairs.Count; i++)
            if (pairs[i] < pairs[i - 1])
            {
                yield return new("order", new($"{Name(problem, pairs[i])} 未按输入顺序排列", $"{Name(problem, pairs[i])} is not in input order"));
                yield break;
            }
    }

    private static IEnumerable<AuditFinding> Forbidden(AssignmentProblem problem, IReadOnlyList<ReviewPair> pairs)
    {
        foreach (var pair in pairs)
            if (problem.ForbiddenBy(pair.Application, pair.Expert) is { } rule)
                yield return rule == AssignmentRule.Conflict
                    ? new("conflict", new($"{Name(problem, pair)} 属于回避情形", $"{Name(problem, pair)} is a conflict of interest"))
                    : new("not-listed", new($"{Name(problem, pair)} 不在 fit 之内", $"{Name(problem, pair)} is not listed in fit"));
    }

    private static IEnumerable<AuditFinding> RequiredPairs(AssignmentProblem problem, IReadOnlyList<ReviewPair> pairs)
    {
        var there = pairs.ToHashSet();
        return from pair in problem.Required.All().Select(pair => new ReviewPair(pair.Application, pair.Expert))
               where !there.Contains(pair)
               select new AuditFinding("required", new($"缺少指定评审 {Name(problem, pair)}", $"the required pair {Name(problem, pair)} is missing"));
    }

    private static IEnumerable<AuditFinding> Reviews(AssignmentProblem problem, IReadOnlyList<ReviewPair> pairs) =>
        from reviews in pairs.CountBy(pair => pair.Application)
        let wanted = problem.Applications[reviews.Key]
        where reviews.Value > wanted.Reviews
        select new AuditFinding("too-many-reviews", new($"{wanted.No} 有 {reviews.Value} 份评审，应为 {wanted.Reviews}", $"{wanted.No} has {reviews.Value} reviews, wanted {wanted.Reviews}"));

    private static IEnumerable<AuditFinding> MaxLoads(AssignmentProblem problem, IReadOnlyList<ReviewPair> pairs) =>
        from load in pairs.CountBy(pair => pair.Expert)
        let expert = problem.Experts[load.Key]
        where load.Value > expert.MaxLoad
        select new AuditFinding("max-load", new($"{expert.No} 有 {load.Value} 份评审，上限 {expert.MaxLoad}", $"{expert.No} has {load.Value} reviews, at most {expert.MaxLoad}"));

    private static IEnumerable<AuditFinding> GroupMaximums(AssignmentProblem problem, IReadOnlyList<ReviewPair> pairs) =>
        from place in GroupPlaces(problem, pairs)
        let rule = problem.Groups[place.Group]
        where place.Reached > (rule.Max ?? int.MaxValue)
        select new AuditFinding("group-maximum", new(
            $"{problem.Applications[place.Application].No} 有 {place.Reached} 位“{rule.Name}”专家，至多 {rule.Max}",
            $"{problem.Applications[place.Application].No} has {place.Reached} reviewers of group {rule.Name}, at most {rule.Max}"));

    private static IEnumerable<(int Group, int Application, long Wanted, long Reached)> GroupPlaces(AssignmentProblem problem, IReadOnlyList<ReviewPair> pairs)
    {
        var reviewers = pairs.ToLookup(pair => pair.Application, pair => pair.Expert);
        for (var g = 0; g < problem.Groups.Count; g++)
        {
            var group = problem.Groups[g];
            foreach (var a in group.Applications ?? [.. Enumerable.Range(0, problem.Applications.Count)])
            {
                long reached = reviewers[a].Count(e => problem.IsInGroup(g, e));
                yield return (g, a, Math.Min(group.Min, problem.Applications[a].Reviews), reached);
            }
        }
    }
}
