using ExpertReview.Data.Store;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Assignments;

/// <summary>Who could come to an application of a proposal by hand, and why the others can't. Null when the proposal does not have it.</summary>
/// <param name="Round">The round.</param>
/// <param name="Proposal">The proposal.</param>
/// <param name="Application">申报编号.</param>
/// <param name="Leaves">专家编号 of who leaves; null for nobody.</param>
public sealed record CandidatesFor(int Round, int Proposal, string Application, string? Leaves) : IRequest<IReadOnlyList<ExpertCandidate>?>
{
    public sealed class Handler(ReviewDb db, ProposalShelf shelf) : IRequestHandler<CandidatesFor, IReadOnlyList<ExpertCandidate>?>
    {
        public async Task<IReadOnlyList<ExpertCandidate>?> Handle(CandidatesFor request, CancellationToken cancellationToken)
        {
            if (!await db.Proposals.AnyAsync(one => one.Id == request.Proposal && one.Round == request.Round, cancellationToken))
                return null;
            var read = await shelf.ReadAsync(db, request.Proposal, cancellationToken);
            return read.Problem.Applications.Any(one => one.No == request.Application)
                ? ExpertCandidate.Of(read, request.Application, request.Leaves, await db.ConflictsAbout(request.Round, request.Application, cancellationToken)) : null;
        }
    }
}
