using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Calendar;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Exports;

/// <summary>Somebody chooses to look at 内部参考. Nothing of the round changes; that it was looked at, by whom and why, is what the record keeps.</summary>
/// <param name="Round">The round, from 汇总 on.</param>
public sealed record OpenInternalReference(int Round) : IAct<bool>
{
    public RecordInput Input() => new RecordInput().With("round", Round);

    public sealed class Handler(ReviewDb db) : IRequestHandler<OpenInternalReference, bool>
    {
        public async Task<bool> Handle(OpenInternalReference request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == request.Round, cancellationToken);
            if (round.Stage < RoundStage.Ranked)
                throw new RefusedException(new RoundNotIn(round.Title, round.Stage, RoundStage.Ranked));
            return true;
        }
    }
}

/// <summary>Whether a person has chosen to look at 内部参考 of a round today (in China): a choice holds for its day.</summary>
/// <param name="Round">The round.</param>
/// <param name="Person">Who, as the record names people.</param>
public sealed record InternalReferenceIsOpen(int Round, string Person) : IRequest<bool>
{
    public sealed class Handler(ReviewDb db, TimeProvider clock) : IRequestHandler<InternalReferenceIsOpen, bool>
    {
        public async Task<bool> Handle(InternalReferenceIsOpen request, CancellationToken cancellationToken)
        {
            var last = await db.Record.AsNoTracking().Where(entry => entry.Round == request.Round && entry.Person == request.Person && entry.Act == nameof(OpenInternalReference))
                .OrderByDescending(entry => entry.Sequence).Select(entry => entry.At).FirstOrDefaultAsync(cancellationToken);
            return last is not null && ChinaTime.DayOf(ChinaTime.Of(last)) == ChinaTime.DayOf(clock.GetUtcNow());
        }
    }
}
