using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Assignments;

/// <summary>A plan after one change by hand.</summary>
internal sealed record ChangedPlan(AssignmentProblem Problem, AssignmentPlan Plan, ChangeConsequence Consequence)
{
    /// <summary>The two files.</summary>
    public (byte[] Problem, byte[] Plan) Files
    {
        get
        {
            var problem = ProblemFile.Write(Problem);
            return (problem, PlanFile.Write(Problem, Plan, ProblemFile.HashOf(problem), 0));
        }
    }

    /// <exception cref="RefusedException">The change names somebody that is not there, or nothing.</exception>
    public static ChangedPlan Of(ReadPlan before, HandChange change) => Of(before, before.Problem, change);

    /// <summary>The same for lists that have changed: the expert who leaves must not come back.</summary>
    public static ChangedPlan OfRecusal(ReadPlan before, string application, string expert)
    {
        var pair = new ReviewPair(IndexOf(before.Problem.Applications.Select(one => one.No), application), IndexOf(before.Problem.Experts.Select(one => one.No), expert));
        return Of(before, before.Problem.Without(pair), new HandChange(application, expert, null));
    }

    private static ChangedPlan Of(ReadPlan before, AssignmentProblem problem, HandChange change)
    {
        var plan = before.Plan;
        var application = IndexOf(problem.Applications.Select(one => one.No), change.Application);
        var pairs = plan.Pairs.ToList();
        if (change is { Remove: null, Add: null })
            throw new RefusedException(new NotInPlan(change.Application));
        if (change.Remove is { } leaves && !pairs.Remove(new ReviewPair(application, IndexOf(problem.Experts.Select(one => one.No), leaves))))
            throw new RefusedException(new NotInPlan(leaves));
        if (change.Add is { } comes)
            pairs.Add(new ReviewPair(application, IndexOf(problem.Experts.Select(one => one.No), comes)));
        pairs.Sort();
        var figures = PlanAudit.FiguresOf(problem, pairs);
        var changed = plan with
        {
            Solver = plan.Solver with { Method = "hand", Status = PlanStatus.Feasible },
            Figures = figures,
            TotalBound = BoundOf(plan, problem, figures),
            Pairs = pairs,
            Shortfalls = Shortfalls(problem, pairs, plan),
        };
        return new ChangedPlan(problem, changed, new ChangeConsequence(plan.Figures, figures, PlanAudit.BrokenRules(problem, pairs)));
    }

    // The old bound holds among plans with the same earlier figures; beyond, only the one that needs no figures does.
    private static long BoundOf(AssignmentPlan before, AssignmentProblem problem, PlanFigures now)
    {
        var then = before.Figures;
        var same = (then.MissingReviews, then.MissingGroupPlaces, then.MissingLoad, problem.Policy.Balance == LoadBalance.Even ? then.SumOfSquaredLoads : 0, problem.Policy.Objective == AssignmentObjective.Fair ? then.Worst : 0)
            == (now.MissingReviews, now.MissingGroupPlaces, now.MissingLoad, problem.Policy.Balance == LoadBalance.Even ? now.SumOfSquaredLoads : 0, problem.Policy.Objective == AssignmentObjective.Fair ? now.Worst : 0);
        return same && before.TotalBound >= now.Total ? before.TotalBound : Math.Max(now.Total, FitBound.Of(problem));
    }

    private static List<Shortfall> Shortfalls(AssignmentProblem problem, List<ReviewPair> pairs, AssignmentPlan before)
    {
        var given = pairs.CountBy(pair => pair.Application).ToDictionary();
        var known = before.Shortfalls.ToDictionary(one => one.Application);
        return [.. from index in Enumerable.Range(0, problem.Applications.Count)
                   let missing = problem.Applications[index].Reviews - given.GetValueOrDefault(index)
                   where missing > 0
                   select known.TryGetValue(index, out var told) && told.Missing == missing ? told : new Shortfall(index, missing, [], [])];
    }

    private static int IndexOf(IEnumerable<string> numbers, string number)
    {
        var index = 0;
        foreach (var no in numbers)
        {
            if (no == number)
                return index;
            index++;
        }

        throw new RefusedException(new NotInPlan(number));
    }
}

/// <summary>A change by hand names an application or expert that the plan does not have, or nothing at all.</summary>
/// <param name="What">What was named.</param>
public sealed record NotInPlan(string What) : Refusal(new Words($"方案中没有“{What}”，请核对编号", $"the plan has no “{What}”; check the number"));
