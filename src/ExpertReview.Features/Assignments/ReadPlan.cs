using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Panels;

namespace ExpertReview.Features.Assignments;

/// <summary>A proposal's two files, read.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Plan">Its plan.</param>
public sealed record ReadPlan(AssignmentProblem Problem, AssignmentPlan Plan)
{
    /// <summary>Reads them.</summary>
    public static ReadPlan Of(byte[] problemFile, byte[] planFile, byte[]? panelsFile = null)
    {
        var problem = ProblemFile.Read(problemFile, "problem.json");
        return new ReadPlan(problem, PlanFile.Read(planFile, "plan.json", problem).Plan) { Panels = panelsFile is null ? null : PanelPlanFile.Read(panelsFile, "panels.json", problem).Plan };
    }

    /// <summary>The panels that the pairs follow from; null where experts are assigned one by one.</summary>
    public PanelPlan? Panels { get; init; }

    /// <summary>Everything that the second judges of pairs and of panels find wrong; empty when both pass it.</summary>
    public IReadOnlyList<AuditFinding> Judged() =>
    [
        .. PlanAudit.BrokenRules(Problem, Plan.Pairs), .. PlanAudit.WrongFigures(Problem, Plan),
        .. Panels is null ? [] : PanelAudit.Of(Problem, Panels), .. Panels is null || Panels.PairsIn(Problem).SequenceEqual(Plan.Pairs) ? Array.Empty<AuditFinding>() : [OtherPairs],
    ];

    private static AuditFinding OtherPairs => new("panels", new("评审任务与评审分组不一致", "the pairs are not those of the panels"));

    /// <summary>The pairs by number.</summary>
    public IEnumerable<(string Application, string Expert)> Pairs => Plan.Pairs.Select(pair => (Problem.Applications[pair.Application].No, Problem.Experts[pair.Expert].No));
}
