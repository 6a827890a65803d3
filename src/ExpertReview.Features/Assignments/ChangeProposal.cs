using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Rounds;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Assignments;

/// <summary>What one change by hand would do to a plan.</summary>
/// <param name="Before">Figures before.</param>
/// <param name="After">Figures after.</param>
/// <param name="Broken">Rules that the changed plan breaks; empty when it may be kept.</param>
public sealed record ChangeConsequence(PlanFigures Before, PlanFigures After, IReadOnlyList<AuditFinding> Broken);

/// <summary>One change by hand: an expert leaves an application, another comes. Either may be empty.</summary>
/// <param name="Application">申报编号.</param>
/// <param name="Remove">专家编号 that leaves; null for nobody.</param>
/// <param name="Add">专家编号 that comes; null for nobody.</param>
public sealed record HandChange(string Application, string? Remove, string? Add);

/// <summary>Shows what a change by hand would do, and changes nothing.</summary>
/// <param name="Round">The round.</param>
/// <param name="Proposal">The proposal.</param>
/// <param name="Change">The change.</param>
public sealed record PreviewChange(int Round, int Proposal, HandChange Change) : IRequest<ChangeConsequence>
{
    public sealed class Handler(ReviewDb db, ProposalShelf shelf) : IRequestHandler<PreviewChange, ChangeConsequence>
    {
        public async Task<ChangeConsequence> Handle(PreviewChange request, CancellationToken cancellationToken)
        {
            if (!await db.Proposals.AnyAsync(one => one.Id == request.Proposal && one.Round == request.Round, cancellationToken))
                throw new RefusedException(new NotInPlan(request.Change.Application));
            var read = await shelf.ReadAsync(db, request.Proposal, cancellationToken);
            return read.Panels is null ? ChangedPlan.Of(read, request.Change).Consequence : throw new RefusedException(new PanelsStand());
        }
    }
}

/// <summary>Changes a proposal by hand: a new proposal, judged by the second judge, beside the old one.</summary>
/// <param name="Round">The round, at 专家抽取与分配.</param>
/// <param name="Proposal">The proposal to start from.</param>
/// <param name="Change">The change.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record ChangeProposal(int Round, int Proposal, HandChange Change, string Reason) : IAct<int>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("proposal", Proposal).With("application", Change.Application)
        .With("remove", Change.Remove).With("add", Change.Add).With("reason", Reason);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<ChangeProposal, int>
    {
        public async Task<int> Handle(ChangeProposal request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Assigning);
            if (string.IsNullOrWhiteSpace(request.Reason))
                throw new RefusedException(new DecisionWithoutReason(request.Change.Application));
            await db.MustBeNewestAsync(round.Id, request.Proposal, cancellationToken);
            var before = await db.Proposals.AsNoTracking().SingleAsync(one => one.Id == request.Proposal && one.Round == round.Id, cancellationToken);
            if (before.Panels is not null)
                throw new RefusedException(new PanelsStand());
            var read = ReadPlan.Of(before.Problem, before.Plan);
            var changed = ChangedPlan.Of(read, request.Change);
            if (changed.Consequence.Broken.Count > 0)
                throw new RefusedException(new PlanBreaksRules(changed.Consequence.Broken[0].What, changed.Consequence.Broken[0].Text));
            var plan = PlanFile.Write(changed.Problem, changed.Plan, ProblemFile.HashOf(before.Problem), 0);
            return (await db.AddProposalAsync(round.Id, before.Problem, plan, ProposalOrigin.Hand, ChangeWords.Of(read.Problem, request.Change), acting, clock.GetUtcNow(), cancellationToken)).Id;
        }
    }
}
