using ExpertReview.Domain.Assignments;

namespace ExpertReview.Optimization.Shortages;

/// <summary>Smallest sets of rules that keep reviews from being given, where overlapping maximums allow no cut: rules are left out in halves, and each half is solved
/// (QuickXplain), until every rule and application that is left counts. What a set keeps back is then taken off the applications, and the rest is explained by the next.</summary>
/// <param name="problem">A problem of reviews alone.</param>
/// <param name="solve">Solves one exactly.</param>
/// <param name="stop">Ends it without an answer.</param>
internal sealed class ShortageFilter(AssignmentProblem problem, Func<AssignmentProblem, AssignmentPlan> solve, CancellationToken stop)
{
    // Counted, not timed: the same problem gives the same answer.
    private const int MostSolved = 3_000;
    private const int MostPairs = 40_000;

    private readonly int[] _wanted = [.. problem.Applications.Select(one => one.Reviews)];
    private int _solved;

    /// <summary>The causes in the order found, their missing reviews adding up to what is missing; null when it would take too long. Repairs and new experts are left open.</summary>
    public List<ShortageCause>? Causes()
    {
        if ((long)problem.Applications.Count * problem.Experts.Count > MostPairs)
            return null;
        var (causes, all) = (new List<ShortageCause>(), Rules());
        try
        {
            for (var plan = Solved(all); plan.Figures.MissingReviews > 0; plan = Solved(all))
            {
                var set = Smallest(Start(all, plan));
                var missing = Solved(set).Figures.MissingReviews;
                causes.Add(CauseOf(set, missing));
                TakeOff(set, plan, missing);
            }
        }
        catch (TooManySolvingsException)
        {
            return null;
        }

        return causes;
    }

    private List<ShortageRule> Rules()
    {
        List<ShortageRule> rules = [.. problem.Conflicts.All().Select(pair => new ShortageRule(ShortageKind.Conflict, pair.Application, pair.Expert))];
        for (var a = 0; a < _wanted.Length; a++)
            if (problem.Policy.Pairs == UsablePairs.Listed && problem.Fits.ExpertsOf(a).Length < problem.Experts.Count)
                rules.Add(new ShortageRule(ShortageKind.List, a));
        for (var g = 0; g < problem.Groups.Count; g++)
            if (problem.Groups[g].Max is not null)
                rules.AddRange((problem.Groups[g].Applications ?? [.. Enumerable.Range(0, _wanted.Length)]).Select(a => new ShortageRule(ShortageKind.GroupMaximum, a, g)));
        rules.AddRange(Enumerable.Range(0, problem.Experts.Count).Select(e => new ShortageRule(ShortageKind.MaxLoad, -1, e)));
        rules.AddRange(problem.Required.All().Select(pair => new ShortageRule(ShortageKind.Required, pair.Application, pair.Expert)));
        rules.AddRange(Enumerable.Range(0, _wanted.Length).Where(a => _wanted[a] > 0).Select(a => new ShortageRule(ShortageKind.Reviews, a)));
        return rules;
    }

    // Often one application by itself, or those that miss reviews with the experts they have, can't get theirs: then the search begins with few rules.
    private List<ShortageRule> Start(List<ShortageRule> all, AssignmentPlan plan)
    {
        var given = plan.Pairs.CountBy(pair => pair.Application).ToDictionary();
        var missed = Enumerable.Range(0, _wanted.Length).Where(a => given.GetValueOrDefault(a) < _wanted[a]).ToHashSet();
        foreach (var a in missed)
            if (Of(all, [a]) is var one && Misses(one))
                return one;
        return Of(all, missed) is var some && Misses(some) ? some : all;
    }

    private static List<ShortageRule> Of(List<ShortageRule> all, HashSet<int> applications) =>
        [.. all.Where(rule => rule.Application < 0 || rule.Kind == ShortageKind.Required || applications.Contains(rule.Application))];

    private List<ShortageRule> Smallest(List<ShortageRule> rules) => rules.Count == 1 ? rules : Needed([], false, rules);

    // What of the rules is needed beside the background, which does not miss anything by itself.
    private List<ShortageRule> Needed(List<ShortageRule> background, bool grown, List<ShortageRule> rules)
    {
        if (grown && Misses(background))
            return [];
        if (rules.Count == 1)
            return rules;
        var (first, second) = (rules[..(rules.Count / 2)], rules[(rules.Count / 2)..]);
        var later = Needed([.. background, .. first], true, second);
        var earlier = Needed([.. background, .. later], later.Count > 0, first);
        return [.. earlier, .. later];
    }

    private bool Misses(List<ShortageRule> rules) => Solved(rules).Figures.MissingReviews > 0;

    private AssignmentPlan Solved(List<ShortageRule> rules)
    {
        stop.ThrowIfCancellationRequested();
        var plan = ++_solved > MostSolved ? throw new TooManySolvingsException() : solve(ProblemOf(rules));
        // A search that could not prove its answer proves no set.
        return plan.Solver.Status == PlanStatus.Optimal ? plan : throw new TooManySolvingsException();
    }

    /// <summary>The problem with these rules alone: everything else is allowed, and nobody else wants reviews.</summary>
    private AssignmentProblem ProblemOf(List<ShortageRule> rules)
    {
        var of = rules.ToLookup(rule => rule.Kind);
        var (wanting, lists) = (of[ShortageKind.Reviews].Select(rule => rule.Application).ToHashSet(), of[ShortageKind.List].Select(rule => rule.Application).ToHashSet());
        var loads = of[ShortageKind.MaxLoad].Select(rule => rule.Other).ToHashSet();
        List<ReviewPair> required = [.. of[ShortageKind.Required].Select(rule => new ReviewPair(rule.Application, rule.Other))];
        var asked = required.CountBy(pair => pair.Application).ToDictionary();
        var barred = of[ShortageKind.Conflict].Select(rule => new ReviewPair(rule.Application, rule.Other)).ToHashSet();
        foreach (var a in lists)
            for (var e = 0; e < problem.Experts.Count; e++)
                if (!problem.Fits.Contains(a, e))
                    barred.Add(new ReviewPair(a, e));
        return new AssignmentProblem(
            new AssignmentPolicy(0),
            [.. problem.Applications.Select((one, a) => one with { Reviews = wanting.Contains(a) ? _wanted[a] : asked.GetValueOrDefault(a) })],
            [.. problem.Experts.Select((one, e) => one with { MaxLoad = loads.Contains(e) ? one.MaxLoad : AssignmentProblem.MostReviews })],
            [], [.. barred.Order()], required,
            [.. of[ShortageKind.GroupMaximum].GroupBy(rule => rule.Other).OrderBy(same => same.Key).Select(same => problem.Groups[same.Key] with { Applications = [.. same.Select(rule => rule.Application).Order()] })]);
    }

    private ShortageCause CauseOf(List<ShortageRule> set, long missing)
    {
        var of = set.ToLookup(rule => rule.Kind);
        List<int> applications = [.. of[ShortageKind.Reviews].Select(rule => rule.Application).Order()];
        List<ReviewPair> Pairs(ShortageKind kind) => [.. of[kind].Select(rule => new ReviewPair(rule.Application, rule.Other)).Order()];
        return new ShortageCause(
            applications, applications.Sum(a => (long)problem.Applications[a].Reviews), missing, [.. of[ShortageKind.MaxLoad].Select(rule => rule.Other).Order()], [],
            [.. of[ShortageKind.GroupMaximum].Select(rule => (rule.Application, rule.Other)).Order()], Pairs(ShortageKind.Conflict),
            of[ShortageKind.List].Sum(rule => (long)problem.Experts.Count - problem.Fits.ExpertsOf(rule.Application).Length), [], null)
        {
            ToldBefore = applications.Sum(a => (long)problem.Applications[a].Reviews - _wanted[a]), Required = Pairs(ShortageKind.Required), Smallest = true,
        };
    }

    // A plan of all rules misses at least as much among these applications: taken off there, exactly that much less is missing in all.
    private void TakeOff(List<ShortageRule> set, AssignmentPlan plan, long missing)
    {
        var given = plan.Pairs.CountBy(pair => pair.Application).ToDictionary();
        foreach (var a in set.Where(rule => rule.Kind == ShortageKind.Reviews).Select(rule => rule.Application))
        {
            var less = (int)Math.Min(missing, _wanted[a] - given.GetValueOrDefault(a));
            _wanted[a] -= less;
            missing -= less;
        }
    }

    private sealed class TooManySolvingsException : Exception;
}
