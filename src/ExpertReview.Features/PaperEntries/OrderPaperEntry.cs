using ExpertReview.Data.Accounts;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Reviews;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.PaperEntries;

/// <summary>安排录入纸质评分表: names the two people who enter a sheet that its expert filled in on paper. Gives the entry's key.</summary>
/// <param name="Round">The round, at 评审 or 封存.</param>
/// <param name="Application">申报编号.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="First">Account of the first 录入员.</param>
/// <param name="Second">Account of the second.</param>
/// <param name="Reason">Why the sheet is on paper; never empty.</param>
public sealed record OrderPaperEntry(int Round, string Application, string Expert, int First, int Second, string Reason) : IAct<int>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("application", Application).With("expert", Expert).With("first", First).With("second", Second).With("reason", Reason);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<OrderPaperEntry, int>
    {
        public async Task<int> Handle(OrderPaperEntry request, CancellationToken cancellationToken)
        {
            var facts = await SheetFacts.LoadAsync(db, request.Round, request.Expert, request.Application, cancellationToken) ?? throw new RefusedException(new SheetNotAssigned());
            if (await db.Discussions.AnyAsync(one => one.Round == request.Round, cancellationToken))
                throw new RefusedException(new PaperAfterDiscussion());
            if (PaperRules.WhyNot(facts) is { } why)
                throw new RefusedException(why);
            if (string.IsNullOrWhiteSpace(request.Reason))
                throw new RefusedException(new PaperWithoutReason());
            if (await db.PaperEntries.AnyAsync(
                one => one.Round == request.Round && one.Application == request.Application && one.Expert == request.Expert && (one.State == PaperState.Entering || one.State == PaperState.Agreed), cancellationToken))
                throw new RefusedException(new PaperOrdered());
            var clerks = await db.Accounts.AsNoTracking().Where(one => (one.Id == request.First || one.Id == request.Second) && one.Role == AccountRole.Clerk && !one.Closed).ToDictionaryAsync(one => one.Id, one => one.Person, cancellationToken);
            if (clerks.Count != 2)
                throw new RefusedException(new PaperNeedsTwoClerks());
            var entry = new PaperEntry
            {
                Round = request.Round, Application = request.Application, Expert = request.Expert, First = request.First, FirstPerson = clerks[request.First], Second = request.Second,
                SecondPerson = clerks[request.Second], Reason = request.Reason.Trim(), Person = acting.Person, At = clock.GetUtcNow(),
            };
            db.PaperEntries.Add(entry);
            await db.SaveChangesAsync(cancellationToken);
            return entry.Id;
        }
    }
}
