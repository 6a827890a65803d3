using ExpertReview.Domain.Assignments;

namespace ExpertReview.Tests.Optimization;

/// <summary>The best figures of a small problem by trying every lawful set of pairs: slow, short, and without any of the solver's ideas.</summary>
internal sealed class BruteForce(AssignmentProblem problem)
{
    private readonly List<ReviewPair> _chosen = [];
    private readonly int[] _loads = new int[problem.Experts.Count];
    private long[]? _best;

    public long[] BestKey()
    {
        Try(0, 0, 0);
        return _best!;
    }

    /// <summary>The figures that count, in order, each so that less is better.</summary>
    public static long[] KeyOf(AssignmentProblem problem, PlanFigures figures) =>
    [
        figures.MissingReviews, figures.MissingGroupPlaces, figures.MissingLoad,
        problem.Policy.Balance == LoadBalance.Even ? figures.SumOfSquaredLoads : 0,
        problem.Policy.Objective == AssignmentObjective.Fair ? -(figures.Worst ?? 0) : 0, -figures.Total,
    ];

    private void Try(int application, int expert, int reviews)
    {
        if (application == problem.Applications.Count)
        {
            var key = KeyOf(problem, PlanAudit.FiguresOf(problem, _chosen));
            if (_best is null || key.AsSpan().SequenceCompareTo(_best) < 0)
                _best = key;
            return;
        }

        if (expert == problem.Experts.Count)
        {
            if (GroupsHold(application))
                Try(application + 1, 0, 0);
            return;
        }

        if (!problem.Required.Contains(application, expert))
            Try(application, expert + 1, reviews);
        if (reviews == problem.Applications[application].Reviews || _loads[expert] == problem.Experts[expert].MaxLoad || problem.ForbiddenBy(application, expert) is not null)
            return;
        _chosen.Add(new ReviewPair(application, expert));
        _loads[expert]++;
        Try(application, expert + 1, reviews + 1);
        _loads[expert]--;
        _chosen.RemoveAt(_chosen.Count - 1);
    }

    private bool GroupsHold(int application) => problem.Groups.Index().All(group =>
        group.Item.Max is not { } most || (group.Item.Applications is { } named && !named.Contains(application))
        || _chosen.Count(pair => pair.Application == application && problem.IsInGroup(group.Index, pair.Expert)) <= most);
}
