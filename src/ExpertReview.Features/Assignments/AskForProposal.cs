using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Data.Work;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Draws;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Assignments;

/// <summary>Asks for a plan to be made in the background: the intent stands in the same transaction as the record of the asking. Gives its key.</summary>
/// <param name="Round">The round, at 专家抽取与分配.</param>
public sealed record AskForProposal(int Round) : IAct<int>
{
    public RecordInput Input() => new RecordInput().With("round", Round);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<AskForProposal, int>
    {
        public async Task<int> Handle(AskForProposal request, CancellationToken cancellationToken)
        {
            (await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == request.Round, cancellationToken)).MustBe(RoundStage.Assigning);
            await db.MustBeIdleAsync(request.Round, cancellationToken);
            // Said now, not by work that fails later.
            await db.DrawnExpertsOf(request.Round, cancellationToken);
            var intent = new JobIntent { Round = request.Round, Kind = JobIntent.OfPlan, Person = acting.Person, Reason = acting.Reason, Asked = clock.GetUtcNow() };
            db.Jobs.Add(intent);
            await db.SaveChangesAsync(cancellationToken);
            return intent.Id;
        }
    }
}

/// <summary>One plan is made at a time.</summary>
internal static class OneAtATime
{
    /// <exception cref="RefusedException">A plan is being made.</exception>
    public static async Task MustBeIdleAsync(this ReviewDb db, int round, CancellationToken stop)
    {
        if (await db.Jobs.AsNoTracking().FirstOrDefaultAsync(job => job.Round == round && (job.State == JobState.Waiting || job.State == JobState.Running), stop) is { } open)
            throw new RefusedException(new ProposalUnderWay(open.Person));
    }
}

/// <summary>Calls off a plan that is being made; the best one until then is kept.</summary>
/// <param name="Round">The round.</param>
/// <param name="Job">The work.</param>
public sealed record CallOffProposal(int Round, int Job) : IAct<bool>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("job", Job);

    public sealed class Handler(ReviewDb db) : IRequestHandler<CallOffProposal, bool>
    {
        public async Task<bool> Handle(CallOffProposal request, CancellationToken cancellationToken) =>
            await db.Jobs.Where(job => job.Id == request.Job && job.Round == request.Round && (job.State == JobState.Waiting || job.State == JobState.Running))
                .ExecuteUpdateAsync(set => set.SetProperty(job => job.CancelAsked, true), cancellationToken) == 1
                ? true : throw new RefusedException(new NothingUnderWay());
    }
}

/// <summary>A plan is being made already.</summary>
/// <param name="Person">Who asked for it.</param>
public sealed record ProposalUnderWay(string Person) : Refusal(new Words($"{Person}要求的方案正在生成，请等待完成或先取消", $"the plan that {Person} asked for is being made; wait for it or call it off"));

/// <summary>There is nothing to call off.</summary>
public sealed record NothingUnderWay() : Refusal(new Words("没有正在生成的方案，可能已经完成", "no plan is being made; it may be done already"));
