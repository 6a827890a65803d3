using System.Numerics;
using ExpertReview.Domain.Assignments;

namespace ExpertReview.Tests.Optimization;

/// <summary>The best figures of a small problem by trying every lawful set of reviewers of every application: without any of the solver's
/// ideas, and without its or the second judge's arithmetic.</summary>
/// <param name="problem">At most 30 experts.</param>
/// <param name="old">Under repair: the old plan, of which as many pairs as possible stay.</param>
internal sealed class BruteForce(AssignmentProblem problem, IReadOnlySet<ReviewPair>? old = null)
{
    private readonly int[] _loads = new int[problem.Experts.Count];
    private readonly uint[] _members = [.. problem.Groups.Select(group => group.Experts.Aggregate(0u, (mask, e) => mask | 1u << e))];
    private readonly List<Choice>[] _choices = new List<Choice>[problem.Applications.Count];
    private long[]? _best;

    /// <summary>The figures of the best plan, as <see cref="KeyOf(AssignmentProblem, PlanFigures)"/> orders them; under repair with the
    /// pairs kept (counted negative) after the missing loads.</summary>
    public long[] BestKey()
    {
        for (var a = 0; a < _choices.Length; a++)
            _choices[a] = Choices(a);
        Try(0, 0, 0, 0, 0, long.MaxValue);
        return _best!;
    }

    /// <summary>The figures that count, in order, each so that less is better.</summary>
    public static long[] KeyOf(AssignmentProblem problem, PlanFigures figures) =>
    [
        figures.MissingReviews, figures.MissingGroupPlaces, figures.MissingLoad,
        problem.Policy.Balance == LoadBalance.Even ? figures.SumOfSquaredLoads : 0,
        problem.Policy.Objective == AssignmentObjective.Fair ? -(figures.Worst ?? 0) : 0, -figures.Total,
    ];

    /// <summary>The same under repair.</summary>
    public static long[] KeyOf(AssignmentProblem problem, AssignmentPlan plan, IReadOnlySet<ReviewPair> old)
    {
        var key = KeyOf(problem, plan.Figures);
        return [.. key[..3], -plan.Pairs.Count(old.Contains), .. key[3..]];
    }

    private List<Choice> Choices(int a)
    {
        var choices = new List<Choice>();
        for (var mask = 0u; mask < 1u << problem.Experts.Count; mask++)
            if (Lawful(a, mask))
                choices.Add(Of(a, mask));
        return choices;
    }

    private bool Lawful(int a, uint mask)
    {
        if (BitOperations.PopCount(mask) > problem.Applications[a].Reviews)
            return false;
        for (var e = 0; e < problem.Experts.Count; e++)
            if ((mask >> e & 1) != 0 ? problem.ForbiddenBy(a, e) is not null : problem.Required.Contains(a, e))
                return false;
        return GroupsAt(a).All(g => BitOperations.PopCount(mask & _members[g]) <= (problem.Groups[g].Max ?? int.MaxValue));
    }

    private IEnumerable<int> GroupsAt(int a) => Enumerable.Range(0, _members.Length).Where(g => problem.Groups[g].Applications is not { } named || named.Contains(a));

    private Choice Of(int a, uint mask)
    {
        var experts = Enumerable.Range(0, problem.Experts.Count).Where(e => (mask >> e & 1) != 0).ToArray();
        return new Choice(
            experts, problem.Applications[a].Reviews - experts.Length,
            GroupsAt(a).Sum(g => Math.Max(0, Math.Min(problem.Groups[g].Min, problem.Applications[a].Reviews) - BitOperations.PopCount(mask & _members[g]))),
            experts.Sum(e => (long)problem.FitOf(a, e)), experts.Count(e => old?.Contains(new ReviewPair(a, e)) == true));
    }

    private void Try(int application, long missing, long places, long kept, long total, long worst)
    {
        if (application == _choices.Length)
        {
            Offer(missing, places, kept, total, worst);
            return;
        }

        foreach (var choice in _choices[application])
        {
            if (!Array.TrueForAll(choice.Experts, e => _loads[e] < problem.Experts[e].MaxLoad))
                continue;
            foreach (var e in choice.Experts)
                _loads[e]++;
            Try(application + 1, missing + choice.Missing, places + choice.Places, kept + choice.Kept, total + choice.Score,
                problem.Applications[application].Reviews > 0 ? Math.Min(worst, choice.Score) : worst);
            foreach (var e in choice.Experts)
                _loads[e]--;
        }
    }

    private void Offer(long missing, long places, long kept, long total, long worst)
    {
        long load = 0, squares = 0;
        for (var e = 0; e < _loads.Length; e++)
        {
            load += Math.Max(0, problem.Experts[e].MinLoad - _loads[e]);
            squares += _loads[e] * _loads[e];
        }

        var (even, fair) = (problem.Policy.Balance == LoadBalance.Even ? squares : 0, problem.Policy.Objective == AssignmentObjective.Fair && worst < long.MaxValue ? -worst : 0);
        long[] key = old is null ? [missing, places, load, even, fair, -total] : [missing, places, load, -kept, even, fair, -total];
        if (_best is null || key.AsSpan().SequenceCompareTo(_best) < 0)
            _best = key;
    }

    private sealed record Choice(int[] Experts, long Missing, long Places, long Score, long Kept);
}
