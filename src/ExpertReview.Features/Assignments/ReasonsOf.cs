using ExpertReview.Data.Store;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Assignments;

/// <summary>Why a proposal's reviews are missing.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Missing">Reviews missing.</param>
/// <param name="Lines">The smallest sets of rules, and what helps, each tried; null when that took longer than it may.</param>
public sealed record MissingReasons(int Proposal, long Missing, IReadOnlyList<Words>? Lines);

/// <summary>Explains what a proposal misses, by solving again; changes nothing. Null when there is no such proposal of experts assigned one by one.</summary>
/// <param name="Round">The round.</param>
/// <param name="Proposal">The proposal; null for the newest.</param>
/// <param name="Limit">How long it may take.</param>
public sealed record ReasonsOf(int Round, int? Proposal, TimeSpan Limit) : IRequest<MissingReasons?>
{
    public sealed class Handler(ReviewDb db, ProposalShelf shelf, IPlanExplainer explainer) : IRequestHandler<ReasonsOf, MissingReasons?>
    {
        public async Task<MissingReasons?> Handle(ReasonsOf request, CancellationToken cancellationToken)
        {
            var all = db.Proposals.AsNoTracking().Where(one => one.Round == request.Round && one.Panels == null);
            if (await all.Where(one => request.Proposal == null || one.Id == request.Proposal).MaxAsync(one => (int?)one.Id, cancellationToken) is not { } id)
                return null;
            var (problem, plan) = await shelf.ReadAsync(db, id, cancellationToken);
            var missing = plan.Figures.MissingReviews;
            if (missing == 0)
                return new MissingReasons(id, 0, []);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(request.Limit);
            try
            {
                return new MissingReasons(id, missing, ShortageWords.Of(problem, plan, explainer.CausesOf(problem, SolveOptions.Default, limit.Token)));
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return new MissingReasons(id, missing, null);
            }
        }
    }
}
