using ExpertReview.Data.Queries;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Data.Work;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Assignments;

/// <summary>Keeps a plan that background work solved, if the round's lists are still what it was solved for, and ends that work: both or
/// neither, in one transaction.</summary>
/// <param name="Round">The round, at 专家抽取与分配.</param>
/// <param name="Solved">Problem and plan.</param>
/// <param name="Claim">The work.</param>
/// <param name="End">完成, or 已取消 with the best plan until then.</param>
/// <param name="Note">What the work ends with, for people.</param>
public sealed record KeepProposal(int Round, SolvedAssignments Solved, JobClaim Claim, JobState End, string Note) : IAct<int>
{
    public RecordInput Input()
    {
        var input = new RecordInput().With("round", Round).With("job", Claim.Job).With("fence", Claim.Fence).WithFile("problem", Solved.Problem).WithFile("plan", Solved.Plan);
        return Solved.Panels is { } panels ? input.WithFile("panels", panels) : input;
    }

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<KeepProposal, int>
    {
        public async Task<int> Handle(KeepProposal request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Assigning);
            if (await db.ProblemOf(round, cancellationToken) is not { } problem || !ProblemFile.Write(problem).AsSpan().SequenceEqual(request.Solved.Problem))
                throw new RefusedException(new ListsHaveChanged(round.Title));
            if (ReadPlan.Of(request.Solved.Problem, request.Solved.Plan, request.Solved.Panels).Judged() is [var broken, ..])
                throw new RefusedException(new PlanBreaksRules(broken.What, broken.Text));
            var proposal = await db.AddProposalAsync(
                round.Id, request.Solved.Problem, request.Solved.Plan, ProposalOrigin.Solved, "", acting, clock.GetUtcNow(), cancellationToken, request.Solved.Panels);
            if (!await db.EndAsync(request.Claim, request.End, request.Note, proposal.Id, clock.GetUtcNow(), cancellationToken))
                throw new RefusedException(new WorkTakenOver(request.Claim.Job));
            return proposal.Id;
        }
    }
}

/// <summary>Conflicts, applications or experts changed after the plan was asked for.</summary>
/// <param name="Round">The round's title.</param>
public sealed record ListsHaveChanged(string Round) : Refusal(new Words(
    $"“{Round}”的申报、专家或回避情形在方案生成后有变动，请重新生成方案", $"applications, experts or conflicts of “{Round}” changed after the plan was made; ask for a new plan"));

/// <summary>Background work was taken over by another run, so this run's result is not kept.</summary>
/// <param name="Job">The work.</param>
public sealed record WorkTakenOver(int Job) : Refusal(new Words($"任务 {Job} 已由另一次运行接手，本次结果不保存", $"job {Job} was taken over by another run; this run's result is not kept"));
