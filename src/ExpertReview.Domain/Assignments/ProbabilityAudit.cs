namespace ExpertReview.Domain.Assignments;

/// <summary>The second judge of a draw: recomputes every rule and every expected figure from the probabilities alone, and tells whether a plan can be drawn from them.
/// Every number is exact. It does not prove that no better probabilities exist.</summary>
public static class ProbabilityAudit
{
    /// <summary>Everything that is wrong with probabilities, in the order of the rules.</summary>
    public static IReadOnlyList<AuditFinding> Of(AssignmentProblem problem, AssignmentProbabilities made)
    {
        if (made.Pairs.Zip(made.Pairs.Skip(1)).Any(two => two.First.Pair >= two.Second.Pair))
            return [new("probabilities", new("各对未按输入顺序排列，或有重复", "the pairs are not in input order, or one stands twice"))];
        return [.. Limits(problem, made), .. Required(problem, made), .. Sums(problem, made), .. Figures(problem, made)];
    }

    /// <summary>Why a plan can't come from a draw of these probabilities; empty when it can.</summary>
    public static IReadOnlyList<AuditFinding> OfDraw(AssignmentProblem problem, AssignmentProbabilities made, IReadOnlyList<ReviewPair> plan)
    {
        var (drawn, known) = (plan.ToHashSet(), made.Pairs.ToDictionary(one => one.Pair, one => one.Probability));
        return
        [
            .. from pair in plan
               where !known.ContainsKey(pair)
               select new AuditFinding("assignments", new($"{Name(problem, pair)} 的概率为 0", $"{Name(problem, pair)} has probability 0")),
            .. from one in made.Pairs
               where one.Probability == 1 && !drawn.Contains(one.Pair)
               select new AuditFinding("assignments", new($"{Name(problem, one.Pair)} 的概率为 1，却未抽中", $"{Name(problem, one.Pair)} is certain, but was not drawn")),
            .. Rounded(made, pair => pair.Application, plan, at => problem.Applications[at].No), .. Rounded(made, pair => pair.Expert, plan, at => problem.Experts[at].No),
        ];
    }

    // A draw gives each application and each expert the whole number just below or above what is expected.
    private static IEnumerable<AuditFinding> Rounded(AssignmentProbabilities made, Func<ReviewPair, int> of, IReadOnlyList<ReviewPair> plan, Func<int, string> no)
    {
        var counts = plan.CountBy(of).ToDictionary();
        foreach (var one in made.Pairs.GroupBy(pair => of(pair.Pair)).OrderBy(same => same.Key))
            if (one.Sum(pair => pair.Probability) is var expected && counts.GetValueOrDefault(one.Key) is var drawn && (drawn < Math.Floor(expected) || drawn > Math.Ceiling(expected)))
                yield return new("assignments", new($"{no(one.Key)} 抽中 {drawn} 份，期望 {Shown(expected)}", $"{no(one.Key)} has {drawn} reviews, expected {Shown(expected)}"));
    }

    private static IEnumerable<AuditFinding> Limits(AssignmentProblem problem, AssignmentProbabilities made)
    {
        foreach (var (pair, probability) in made.Pairs)
        {
            var (a, e) = (pair.Application, pair.Expert);
            if (problem.ForbiddenBy(a, e) is not null)
                yield return new("probabilities", new($"{Name(problem, pair)} 属于回避或未列入 fit", $"{Name(problem, pair)} is in conflict or not listed"));
            if (problem.Required.Contains(a, e))
                continue;
            if (probability > made.MaxProbability)
                yield return new("maxProbability", new($"{Name(problem, pair)} 的概率 {Shown(probability)} 超过 {Shown(made.MaxProbability)}", $"{Name(problem, pair)} has probability {Shown(probability)}, above {Shown(made.MaxProbability)}"));
            if (probability * AssignmentProblem.CertainMicro > problem.MaxProbabilities.ValueOf(a, e))
                yield return new("maxProbabilities", new($"{Name(problem, pair)} 的概率 {Shown(probability)} 超过此对的上限", $"{Name(problem, pair)} has probability {Shown(probability)}, above its own limit"));
        }
    }

    private static IEnumerable<AuditFinding> Required(AssignmentProblem problem, AssignmentProbabilities made)
    {
        var certain = made.Pairs.Where(one => one.Probability == 1).Select(one => one.Pair).ToHashSet();
        return from pair in problem.Required.All()
               where !certain.Contains(new ReviewPair(pair.Application, pair.Expert))
               select new AuditFinding("required", new($"指定评审 {Name(problem, new(pair.Application, pair.Expert))} 不是必然", $"the required pair {Name(problem, new(pair.Application, pair.Expert))} is not certain"));
    }

    private static IEnumerable<AuditFinding> Sums(AssignmentProblem problem, AssignmentProbabilities made)
    {
        var (reviews, loads) = (Expected(made, pair => pair.Application), Expected(made, pair => pair.Expert));
        for (var a = 0; a < problem.Applications.Count; a++)
            if (reviews.GetValueOrDefault(a) > problem.Applications[a].Reviews)
                yield return new("too-many-reviews", new($"{problem.Applications[a].No} 期望 {Shown(reviews[a])} 份，应为 {problem.Applications[a].Reviews}", $"{problem.Applications[a].No} expects {Shown(reviews[a])} reviews, wanted {problem.Applications[a].Reviews}"));
        for (var e = 0; e < problem.Experts.Count; e++)
            if (loads.GetValueOrDefault(e) > problem.Experts[e].MaxLoad)
                yield return new("max-load", new($"{problem.Experts[e].No} 期望 {Shown(loads[e])} 份，上限 {problem.Experts[e].MaxLoad}", $"{problem.Experts[e].No} expects {Shown(loads[e])} reviews, at most {problem.Experts[e].MaxLoad}"));
        foreach (var (g, a, reached) in Places(problem, made))
            if (reached > problem.Groups[g].Max)
                yield return new("group-maximum", new(
                    $"{problem.Applications[a].No} 期望 {Shown(reached)} 位“{problem.Groups[g].Name}”专家，至多 {problem.Groups[g].Max}", $"{problem.Applications[a].No} expects {Shown(reached)} reviewers of group {problem.Groups[g].Name}, at most {problem.Groups[g].Max}"));
    }

    private static IEnumerable<AuditFinding> Figures(AssignmentProblem problem, AssignmentProbabilities made)
    {
        var (reviews, loads) = (Expected(made, pair => pair.Application), Expected(made, pair => pair.Expert));
        (string Name, decimal Told, decimal True)[] figures =
        [
            ("expectedMissingReviews", made.MissingReviews, problem.Applications.Index().Sum(one => Math.Max(0, one.Item.Reviews - reviews.GetValueOrDefault(one.Index)))),
            ("expectedMissingGroupPlaces", made.MissingGroupPlaces, Places(problem, made).Sum(place => Math.Max(0, Math.Min(problem.Groups[place.Group].Min, problem.Applications[place.Application].Reviews) - place.Reached))),
            ("expectedMissingLoad", made.MissingLoad, problem.Experts.Index().Sum(one => Math.Max(0, one.Item.MinLoad - loads.GetValueOrDefault(one.Index)))),
            ("expectedSumOfSquaredLoads", made.SumOfSquaredLoads, loads.Values.Sum(Squares)),
            ("expectedTotal", made.Total, made.Pairs.Sum(one => one.Probability * problem.FitOf(one.Pair.Application, one.Pair.Expert)) / 1_000_000m),
        ];
        return from figure in figures
               where figure.Told != figure.True
               select new AuditFinding(figure.Name, new(
                   $"文件写为 {Shown(figure.Told)}，重算为 {Shown(figure.True)}", $"the file says {Shown(figure.Told)}, recomputed {Shown(figure.True)}"));
    }

    // On the line between the squares of the two whole numbers around what is expected.
    private static decimal Squares(decimal load)
    {
        var whole = Math.Floor(load);
        return whole * whole + (2 * whole + 1) * (load - whole);
    }

    private static Dictionary<int, decimal> Expected(AssignmentProbabilities made, Func<ReviewPair, int> of) =>
        made.Pairs.GroupBy(one => of(one.Pair)).ToDictionary(same => same.Key, same => same.Sum(one => one.Probability));

    private static IEnumerable<(int Group, int Application, decimal Reached)> Places(AssignmentProblem problem, AssignmentProbabilities made)
    {
        var reviewers = made.Pairs.ToLookup(one => one.Pair.Application);
        for (var g = 0; g < problem.Groups.Count; g++)
            foreach (var a in problem.Groups[g].Applications ?? [.. Enumerable.Range(0, problem.Applications.Count)])
                yield return (g, a, reviewers[a].Where(one => problem.IsInGroup(g, one.Pair.Expert)).Sum(one => one.Probability));
    }

    private static string Shown(decimal value) => value.ToString("0.############", System.Globalization.CultureInfo.InvariantCulture);

    private static string Name(AssignmentProblem problem, ReviewPair pair) => $"[{problem.Applications[pair.Application].No}, {problem.Experts[pair.Expert].No}]";
}
