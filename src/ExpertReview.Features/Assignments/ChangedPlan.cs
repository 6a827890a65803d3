using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Assignments;

/// <summary>A plan after one change by hand.</summary>
internal sealed record ChangedPlan(AssignmentProblem Problem, AssignmentPlan Plan, ChangeConsequence Consequence)
{
    /// <exception cref="RefusedException">The change names somebody that is not there, or nothing.</exception>
    public static ChangedPlan Of(AssignmentProposal proposal, HandChange change)
    {
        var problem = ProblemFile.Read(proposal.Problem, "problem.json");
        var plan = PlanFile.Read(proposal.Plan, "plan.json", problem).Plan;
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
            TotalBound = Math.Max(plan.TotalBound, figures.Total),
            Pairs = pairs,
            Shortfalls = Shortfalls(problem, pairs, plan),
        };
        return new ChangedPlan(problem, changed, new ChangeConsequence(plan.Figures, figures, PlanAudit.BrokenRules(problem, pairs)));
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
