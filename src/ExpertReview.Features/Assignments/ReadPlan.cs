using ExpertReview.Domain.Assignments;

namespace ExpertReview.Features.Assignments;

/// <summary>A proposal's two files, read.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Plan">Its plan.</param>
public sealed record ReadPlan(AssignmentProblem Problem, AssignmentPlan Plan)
{
    /// <summary>Reads them.</summary>
    public static ReadPlan Of(byte[] problemFile, byte[] planFile)
    {
        var problem = ProblemFile.Read(problemFile, "problem.json");
        return new ReadPlan(problem, PlanFile.Read(planFile, "plan.json", problem).Plan);
    }

    /// <summary>The pairs by number.</summary>
    public IEnumerable<(string Application, string Expert)> Pairs => Plan.Pairs.Select(pair => (Problem.Applications[pair.Application].No, Problem.Experts[pair.Expert].No));
}
