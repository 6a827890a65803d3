using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Assignments;

/// <summary>Makes a proposal binding after the second judge has passed it, and opens 评审. Refused when the lists have changed since, and
/// when a newer proposal stands.</summary>
/// <param name="Round">The round, at 专家抽取与分配.</param>
/// <param name="Proposal">The proposal; null when there was nothing to propose.</param>
/// <param name="Deadline">提交截止时间 for the experts; null for none.</param>
public sealed record ConfirmAssignments(int Round, int? Proposal, DateTimeOffset? Deadline = null) : IAct<int>
{
    public RecordInput Input()
    {
        var input = new RecordInput().With("round", Round).With("proposal", Proposal);
        return Deadline is { } at ? input.With("deadline", at.ToUniversalTime().ToString("O")) : input;
    }

    public sealed class Handler(ReviewDb db, TimeProvider clock) : IRequestHandler<ConfirmAssignments, int>
    {
        public async Task<int> Handle(ConfirmAssignments request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Assigning);
            var problemNow = await db.ProblemOf(round, cancellationToken);
            var pairs = 0;
            if (request.Proposal is { } id)
                pairs = await ConfirmAsync(round, id, problemNow, cancellationToken);
            else if (problemNow is not null)
                throw new RefusedException(new ProposalMissing());
            if (request.Deadline is { } deadline)
            {
                if (deadline <= clock.GetUtcNow())
                    throw new RefusedException(new DeadlinePassed(deadline));
                db.Deadlines.Add(new ReviewDeadline { Round = round.Id, At = deadline.ToUniversalTime() });
            }

            round.MoveTo(RoundStage.Reviewing);
            return pairs;
        }

        private async Task<int> ConfirmAsync(ReviewRound round, int id, AssignmentProblem? now, CancellationToken stop)
        {
            await db.MustBeNewestAsync(round.Id, id, stop);
            var proposal = await db.Proposals.SingleAsync(one => one.Id == id && one.Round == round.Id, stop);
            if (now is null || ProblemFile.HashOf(ProblemFile.Write(now)) != proposal.InputHash)
                throw new RefusedException(new ListsHaveChanged(round.Title));
            var (problem, plan) = ReadPlan.Of(proposal.Problem, proposal.Plan);
            if (PlanAudit.BrokenRules(problem, plan.Pairs).Concat(PlanAudit.WrongFigures(problem, plan)).FirstOrDefault() is { } broken)
                throw new RefusedException(new PlanBreaksRules(broken.What, broken.Text));
            proposal.Confirm(clock.GetUtcNow());
            db.Assignments.AddRange(plan.Pairs.Select(pair => new Assignment(round.Id, problem.Applications[pair.Application].No, problem.Experts[pair.Expert].No)));
            return plan.Pairs.Count;
        }
    }
}
