using System.Security.Cryptography;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Rounds;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Discussions;

/// <summary>开始讨论: from now on the experts of a file see its sheets as 专家1..n. What is sealed is bound by its code, in the record, before anything can be corrected.</summary>
/// <param name="Round">The round, at 封存.</param>
/// <param name="Deadline">Until when; null is refused.</param>
/// <param name="Seal">The seal that the person saw.</param>
public sealed record OpenDiscussion(int Round, DateTimeOffset? Deadline, string Seal) : IAct<string>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("deadline", Deadline?.ToUniversalTime().ToString("O")).With("seal", Seal);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<OpenDiscussion, string>
    {
        public async Task<string> Handle(OpenDiscussion request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Sealed);
            if (!FrozenPolicy.Of(round).Settings.Discussion)
                throw new RefusedException(new DiscussionNotInPolicy());
            if (await db.DiscussionOf(round.Id, cancellationToken) is not null)
                throw new RefusedException(new DiscussionHeld());
            if (request.Deadline is not { } deadline)
                throw new RefusedException(new DiscussionWithoutDeadline());
            if (deadline <= clock.GetUtcNow())
                throw new RefusedException(new DeadlinePassed(deadline));
            if (await db.PaperEntries.CountAsync(one => one.Round == round.Id && (one.State == PaperState.Entering || one.State == PaperState.Agreed), cancellationToken) is > 0 and var open)
                throw new RefusedException(new PaperEntriesOpen(open));
            var (seal, last) = await db.SealOf(round.Id, upTo: null, cancellationToken);
            if (seal != request.Seal)
                throw new RefusedException(new SealChanged());
            db.Discussions.Add(new PanelDiscussion
            {
                Round = round.Id, Deadline = deadline, Person = acting.Person, At = clock.GetUtcNow(), Seal = seal, LastEvent = last,
                // Who can work out the order knows who is 专家1: like a token, it must not be guessed.
                Salt = RandomNumberGenerator.GetHexString(32, lowercase: true),
            });
            return seal;
        }
    }
}
