using ExpertReview.Domain.Assignments;

namespace ExpertReview.Tests.Optimization;

/// <summary>A problem with one repair made.</summary>
internal static class Repaired
{
    public static AssignmentProblem By(AssignmentProblem problem, PlanRepair repair) => new(
        problem.Policy, problem.Applications,
        [.. problem.Experts.Select((expert, e) => repair is PlanRepair.RaiseMaxLoad raise && raise.Expert == e ? expert with { MaxLoad = raise.To } : expert)],
        [.. problem.Fits.All()],
        [.. problem.Conflicts.All().Select(pair => new ReviewPair(pair.Application, pair.Expert)).Where(pair => repair is not PlanRepair.LiftConflict lift || lift.Pair != pair)],
        [.. problem.Required.All().Select(pair => new ReviewPair(pair.Application, pair.Expert))], problem.Groups);
}
