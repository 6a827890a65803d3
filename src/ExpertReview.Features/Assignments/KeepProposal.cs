using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Assignments;

/// <summary>Keeps a plan that was solved outside a transaction, if the round's lists are still what it was solved for.</summary>
/// <param name="Round">The round, at 专家抽取与分配.</param>
/// <param name="Solved">Problem and plan.</param>
public sealed record KeepProposal(int Round, SolvedAssignments Solved) : IAct<int>
{
    public RecordInput Input() => new RecordInput().With("round", Round).WithFile("problem", Solved.Problem).WithFile("plan", Solved.Plan);

    public sealed class Handler(ReviewDb db, TimeProvider clock) : IRequestHandler<KeepProposal, int>
    {
        public async Task<int> Handle(KeepProposal request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Assigning);
            if (await db.ProblemOf(round, cancellationToken) is not { } problem || !ProblemFile.Write(problem).AsSpan().SequenceEqual(request.Solved.Problem))
                throw new RefusedException(new ListsHaveChanged(round.Title));
            var proposal = new AssignmentProposal(round.Id, request.Solved.Problem, request.Solved.Plan, clock.GetUtcNow());
            db.Proposals.Add(proposal);
            await db.SaveChangesAsync(cancellationToken);
            return proposal.Id;
        }
    }
}

/// <summary>Conflicts, applications or experts changed after the plan was asked for.</summary>
/// <param name="Round">The round's title.</param>
public sealed record ListsHaveChanged(string Round) : Refusal(new Words(
    $"“{Round}”的申报、专家或回避情形在方案生成后有变动，请重新生成方案", $"applications, experts or conflicts of “{Round}” changed after the plan was made; ask for a new plan"));
