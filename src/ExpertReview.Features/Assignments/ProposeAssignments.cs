using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Assignments;

/// <summary>Asks the optimizer for a plan and keeps it as a proposal. Assigns nobody.</summary>
/// <param name="Round">The round, at 专家抽取与分配.</param>
/// <param name="TimeLimit">After this time the best plan so far is proposed; null without a limit.</param>
public sealed record ProposeAssignments(int Round, TimeSpan? TimeLimit = null) : IAct<int?>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("timeLimit", TimeLimit);

    public sealed class Handler(ReviewDb db, IAssignmentSolver solver, Acting acting, TimeProvider clock) : IRequestHandler<ProposeAssignments, int?>
    {
        /// <summary>The proposal's key; null when no application goes to the experts, so that there is nothing to propose.</summary>
        public async Task<int?> Handle(ProposeAssignments request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Assigning);
            if (await db.ProblemOf(round, cancellationToken) is not { } problem)
                return null;
            var problemFile = ProblemFile.Write(problem);
            var plan = solver.Solve(problem, new SolveOptions(request.TimeLimit), cancellationToken);
            var planFile = PlanFile.Write(problem, plan, ProblemFile.HashOf(problemFile), 0);
            var proposal = await db.AddProposalAsync(round.Id, problemFile, planFile, ProposalOrigin.Solved, "", acting, clock.GetUtcNow(), cancellationToken);
            return proposal.Id;
        }
    }
}
