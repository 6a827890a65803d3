using ExpertReview.Data.Store;
using ExpertReview.Domain.Reviews;
using ExpertReview.Features.Assignments;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Recusals;

/// <summary>Who could take a free place.</summary>
/// <param name="Place">The place.</param>
/// <param name="Candidates">Everybody in the pool: the lawful first.</param>
public sealed record Substitutes(Recusal Place, IReadOnlyList<ExpertCandidate> Candidates);

/// <summary>Who could take a free place, by load, then fit; and why the others can't. Null when there is no such place.</summary>
/// <param name="Round">The round.</param>
/// <param name="Vacancy">The place.</param>
public sealed record SubstitutesFor(int Round, int Vacancy) : IRequest<Substitutes?>
{
    public sealed class Handler(ReviewDb db, ProposalShelf shelf) : IRequestHandler<SubstitutesFor, Substitutes?>
    {
        public async Task<Substitutes?> Handle(SubstitutesFor request, CancellationToken cancellationToken)
        {
            var place = await db.Recusals.AsNoTracking().SingleOrDefaultAsync(one => one.Id == request.Vacancy && one.Round == request.Round, cancellationToken);
            var binding = await db.Proposals.AsNoTracking().Where(one => one.Round == request.Round && one.ConfirmedAt != null).MaxAsync(one => (int?)one.Id, cancellationToken);
            if (place is null || binding is null)
                return null;
            var read = await shelf.ReadAsync(db, binding.Value, cancellationToken);
            var (conflicts, apart) = (await db.ConflictsAbout(request.Round, place.Application, cancellationToken), await db.ApartFrom(request.Round, place.Application, cancellationToken));
            return new Substitutes(place, ExpertCandidate.Of(read, place.Application, null, conflicts, apart));
        }
    }
}
