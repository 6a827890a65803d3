using ExpertReview.Domain.Assignments;
using MediatR;

namespace ExpertReview.Features.Assignments;

/// <summary>What a repair made of an old plan.</summary>
/// <param name="Problem">The changed problem.</param>
/// <param name="ProblemHash">Hash of its file.</param>
/// <param name="Repaired">The plan.</param>
/// <param name="Changes">Every pair that left or came, with its reason.</param>
public sealed record PlanRepaired(AssignmentProblem Problem, string ProblemHash, RepairedPlan Repaired, IReadOnlyList<PlanChange> Changes)
{
    /// <summary>The plan's file.</summary>
    /// <param name="seconds">How long it took; 0 where the same bytes are asked for again.</param>
    public byte[] File(decimal seconds) => PlanFile.Write(Problem, Repaired.Plan, ProblemHash, seconds);
}

/// <summary>Makes an old plan hold for a changed problem with the fewest changes. Changes nothing that is kept anywhere; pairs that must
/// stay are required in the problem.</summary>
/// <param name="Problem">The changed problem's file and its name.</param>
/// <param name="Plan">The old plan's file and its name.</param>
/// <param name="Options">How long the solver may think, and whom it tells.</param>
public sealed record RepairPlan((byte[] Bytes, string Name) Problem, (byte[] Bytes, string Name) Plan, SolveOptions Options) : IRequest<PlanRepaired>
{
    public sealed class Handler(IPlanRepairer repairer) : IRequestHandler<RepairPlan, PlanRepaired>
    {
        public Task<PlanRepaired> Handle(RepairPlan request, CancellationToken cancellationToken)
        {
            var problem = ProblemFile.Read(request.Problem.Bytes, request.Problem.Name);
            var old = PlanFile.ReadOld(request.Plan.Bytes, request.Plan.Name, problem);
            var repaired = repairer.Repair(problem, old.Pairs.ToHashSet(), request.Options, cancellationToken);
            return Task.FromResult(new PlanRepaired(problem, ProblemFile.HashOf(request.Problem.Bytes), repaired, PlanChanges.Between(problem, old, repaired.Plan.Pairs)));
        }
    }
}
