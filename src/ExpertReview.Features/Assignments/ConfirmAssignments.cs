using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Assignments;

/// <summary>Makes a proposal binding after the second judge has passed it, and opens 评审.</summary>
/// <param name="Round">The round, at 专家抽取与分配.</param>
/// <param name="Proposal">The proposal; null when there was nothing to propose.</param>
public sealed record ConfirmAssignments(int Round, int? Proposal) : IAct<int>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("proposal", Proposal);

    public sealed class Handler(ReviewDb db, TimeProvider clock) : IRequestHandler<ConfirmAssignments, int>
    {
        public async Task<int> Handle(ConfirmAssignments request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Assigning);
            var pairs = 0;
            if (request.Proposal is { } id)
            {
                var proposal = await db.Proposals.SingleAsync(one => one.Id == id && one.Round == round.Id, cancellationToken);
                var problem = ProblemFile.Read(proposal.Problem, "problem.json");
                var plan = PlanFile.Read(proposal.Plan, "plan.json", problem).Plan;
                if (PlanAudit.BrokenRules(problem, plan.Pairs).Concat(PlanAudit.WrongFigures(problem, plan)).FirstOrDefault() is { } broken)
                    throw new RefusedException(new PlanBreaksRules(broken.What, broken.Text));
                proposal.Confirm(clock.GetUtcNow());
                db.Assignments.AddRange(plan.Pairs.Select(pair => new Assignment(round.Id, problem.Applications[pair.Application].No, problem.Experts[pair.Expert].No)));
                pairs = plan.Pairs.Count;
            }

            round.MoveTo(RoundStage.Reviewing);
            return pairs;
        }
    }
}
