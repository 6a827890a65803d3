using ExpertReview.Data.Store;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Panels;
using ExpertReview.Domain.Rounds;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Assignments;

/// <summary>Splits a round into panels and changes nothing: the database is free while the solver works. <see cref="KeepProposal"/> keeps what comes out.</summary>
/// <param name="Round">The round, at 专家抽取与分配.</param>
/// <param name="Policy">Number and sizes.</param>
/// <param name="TimeLimit">After this time the best split so far is given.</param>
/// <param name="Progress">Told what the solver does.</param>
public sealed record SolvePanels(int Round, PanelPolicy Policy, TimeSpan? TimeLimit, IProgress<string>? Progress) : IRequest<SolvedAssignments>
{
    public sealed class Handler(ReviewDb db, IPanelSolver solver) : IRequestHandler<SolvePanels, SolvedAssignments>
    {
        public async Task<SolvedAssignments> Handle(SolvePanels request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Assigning);
            var problem = await db.ProblemOf(round, cancellationToken) ?? throw new RefusedException(new NothingToSplit());
            // The lists may have changed between asking and solving.
            if (PanelLimits.BrokenBy(problem, request.Policy) is [var limit, ..])
                throw new RefusedException(new PanelsDoNotFit([limit]));
            var answer = solver.Split(problem, request.Policy, null, new SolveOptions(request.TimeLimit, request.Progress), cancellationToken);
            return answer.Plan is { } panels ? FilesOf(ProblemFile.Write(problem), problem, panels, solver) : throw new RefusedException(new NoPanelSplit(answer.Impossible, answer.Blocking));
        }
    }

    /// <summary>Problem, pairs and panels as files.</summary>
    internal static SolvedAssignments FilesOf(byte[] file, AssignmentProblem problem, PanelPlan panels, IPanelSolver solver)
    {
        var hash = ProblemFile.HashOf(file);
        return new SolvedAssignments(file, PlanFile.Write(problem, solver.PlanOf(problem, panels), hash, 0), panels.Solver.Status, PanelPlanFile.Write(problem, panels, hash, 0));
    }
}
