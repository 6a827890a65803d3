using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Reviews;

/// <summary>Says whom the experts of a round call, or takes it away.</summary>
/// <param name="Round">The round.</param>
/// <param name="Person">联系人; empty for none.</param>
/// <param name="Telephone">电话; empty for none.</param>
public sealed record SetReviewContact(int Round, string Person, string Telephone) : IAct<bool>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("person", Person).With("telephone", Telephone);

    public sealed class Handler(ReviewDb db) : IRequestHandler<SetReviewContact, bool>
    {
        public async Task<bool> Handle(SetReviewContact request, CancellationToken cancellationToken)
        {
            var (person, telephone) = (request.Person.Trim(), request.Telephone.Trim());
            if (person.Length == 0 != (telephone.Length == 0))
                throw new RefusedException(new ContactIncomplete());
            if (person.Length > ReviewContact.Longest || telephone.Length > ReviewContact.Longest)
                throw new RefusedException(new TextTooLong(ReviewContact.Longest));
            var stored = await db.Contacts.SingleOrDefaultAsync(one => one.Round == request.Round, cancellationToken);
            if (person.Length == 0 && stored is not null)
                db.Contacts.Remove(stored);
            else if (stored is not null)
                (stored.Person, stored.Telephone) = (person, telephone);
            else if (person.Length > 0)
                db.Contacts.Add(new ReviewContact { Round = request.Round, Person = person, Telephone = telephone });
            return person.Length > 0;
        }
    }
}
