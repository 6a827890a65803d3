using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Panels;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Rounds;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Assignments;

/// <summary>What one change of panels by hand would do.</summary>
/// <param name="Before">Figures before.</param>
/// <param name="After">Figures after.</param>
/// <param name="MissingBefore">Reviews missing before.</param>
/// <param name="MissingAfter">Reviews missing after.</param>
/// <param name="Broken">Rules that the changed panels break; empty when they may be kept.</param>
public sealed record PanelConsequence(PanelFigures Before, PanelFigures After, long MissingBefore, long MissingAfter, IReadOnlyList<AuditFinding> Broken);

/// <summary>Shows what a change of panels by hand would do, and changes nothing.</summary>
/// <param name="Round">The round.</param>
/// <param name="Proposal">The proposal.</param>
/// <param name="Change">The change.</param>
public sealed record PreviewPanels(int Round, int Proposal, PanelStep Change) : IRequest<PanelConsequence>
{
    public sealed class Handler(ReviewDb db, ProposalShelf shelf, IPanelSolver solver) : IRequestHandler<PreviewPanels, PanelConsequence>
    {
        public async Task<PanelConsequence> Handle(PreviewPanels request, CancellationToken cancellationToken) =>
            await db.Proposals.AnyAsync(one => one.Id == request.Proposal && one.Round == request.Round && one.Panels != null, cancellationToken)
                ? ChangedPanels.Of(await shelf.ReadAsync(db, request.Proposal, cancellationToken), request.Change, solver).Consequence
                : throw new RefusedException(new NotInPlan(request.Change.Of));
    }
}

/// <summary>Changes panels by hand: a new proposal, judged by the second judge, beside the old one.</summary>
/// <param name="Round">The round, at 专家抽取与分配.</param>
/// <param name="Proposal">The proposal to start from.</param>
/// <param name="Change">The change.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record ChangePanels(int Round, int Proposal, PanelStep Change, string Reason) : IAct<int>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("proposal", Proposal).With("step", Change.Kind).With("of", Change.Of).With("to", Change.To).With("reason", Reason);

    public sealed class Handler(ReviewDb db, IPanelSolver solver, Acting acting, TimeProvider clock) : IRequestHandler<ChangePanels, int>
    {
        public async Task<int> Handle(ChangePanels request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Assigning);
            if (string.IsNullOrWhiteSpace(request.Reason))
                throw new RefusedException(new DecisionWithoutReason(request.Change.Of));
            await db.MustBeNewestAsync(round.Id, request.Proposal, cancellationToken);
            var before = await db.Proposals.AsNoTracking().SingleOrDefaultAsync(one => one.Id == request.Proposal && one.Round == round.Id && one.Panels != null, cancellationToken)
                ?? throw new RefusedException(new NotInPlan(request.Change.Of));
            var read = ReadPlan.Of(before.Problem, before.Plan, before.Panels);
            var changed = ChangedPanels.Of(read, request.Change, solver);
            if (changed.Consequence.Broken is [var broken, ..])
                throw new RefusedException(new PlanBreaksRules(broken.What, broken.Text));
            var files = SolvePanels.FilesOf(before.Problem, read.Problem, changed.Plan, solver);
            return (await db.AddProposalAsync(
                round.Id, before.Problem, files.Plan, ProposalOrigin.Hand, request.Change.InChinese(read.Problem), acting, clock.GetUtcNow(), cancellationToken, files.Panels)).Id;
        }
    }
}

/// <summary>Panels after one change by hand.</summary>
internal sealed record ChangedPanels(PanelPlan Plan, PanelConsequence Consequence)
{
    /// <exception cref="RefusedException">The change names somebody that is not there, or changes nothing.</exception>
    public static ChangedPanels Of(ReadPlan read, PanelStep step, IPanelSolver solver)
    {
        var (problem, before) = (read.Problem, read.Panels!);
        if (step.In(problem, before).Of(before) is not { } made)
            throw new RefusedException(new PanelsUnchanged());
        // A panel without members or files can't be told in figures: the rules say what is wrong.
        var after = solver.Changed(problem, before, made.Panels);
        var (was, now) = (PlanAudit.FiguresOf(problem, read.Plan.Pairs), PlanAudit.FiguresOf(problem, after.PairsIn(problem)));
        return new ChangedPanels(after, new PanelConsequence(before.Figures, after.Figures, was.MissingReviews, now.MissingReviews, PanelAudit.Of(problem, after)));
    }
}

/// <summary>A change of panels that leaves everything where it is.</summary>
public sealed record PanelsUnchanged() : Refusal(new Words("请选择要调整的内容：现在的选择不改变分组", "choose what to change: this leaves the panels as they are"));
