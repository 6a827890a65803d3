using ExpertReview.Data.Store;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Rounds;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Assignments;

/// <summary>A problem and its plan as files.</summary>
/// <param name="Problem"><c>expertreview.assignment-problem/1</c>.</param>
/// <param name="Plan"><c>expertreview.assignment-plan/1</c>.</param>
/// <param name="Status">What is proven of the plan.</param>
/// <param name="Panels"><c>expertreview.panel-plan/1</c> that the pairs follow from; null where experts are assigned one by one.</param>
public sealed record SolvedAssignments(byte[] Problem, byte[] Plan, PlanStatus Status, byte[]? Panels = null);

/// <summary>Solves a round's assignment and changes nothing: the database is free while the solver works.
/// <see cref="KeepProposal"/> keeps what comes out.</summary>
/// <param name="Round">The round, at 专家抽取与分配.</param>
/// <remarks>Called off while the solver works, it gives the best plan until then; before, it throws.</remarks>
/// <param name="TimeLimit">After this time the best plan so far is given.</param>
/// <param name="Progress">Told what the solver does.</param>
public sealed record SolveAssignments(int Round, TimeSpan? TimeLimit, IProgress<string>? Progress) : IRequest<SolvedAssignments?>
{
    public sealed class Handler(ReviewDb db, IAssignmentSolver solver) : IRequestHandler<SolveAssignments, SolvedAssignments?>
    {
        public async Task<SolvedAssignments?> Handle(SolveAssignments request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Assigning);
            if (await db.ProblemOf(round, cancellationToken) is not { } problem)
                return null;
            var problemFile = ProblemFile.Write(problem);
            var plan = solver.Solve(problem, new SolveOptions(request.TimeLimit, request.Progress), cancellationToken);
            return new SolvedAssignments(problemFile, PlanFile.Write(problem, plan, ProblemFile.HashOf(problemFile), 0), plan.Solver.Status);
        }
    }
}
