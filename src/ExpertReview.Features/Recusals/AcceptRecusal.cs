using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Features.Acts;
using MediatR;

namespace ExpertReview.Features.Recusals;

/// <summary>回避成立: an expert's request is accepted. The sheet is set aside and never counts; its place is free. Gives the place's key.</summary>
/// <param name="Round">The round, at 评审.</param>
/// <param name="Application">申报编号.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record AcceptRecusal(int Round, string Application, string Expert, string Reason) : IAct<int>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("application", Application).With("expert", Expert).With("reason", Reason);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<AcceptRecusal, int>
    {
        public async Task<int> Handle(AcceptRecusal request, CancellationToken cancellationToken)
        {
            var events = await db.MustBeDecidableAsync(request.Round, request.Application, request.Expert, request.Reason, cancellationToken);
            if (events.LastOrDefault(act => act.Subject == ScoreSubject.Conflict)?.Value is null)
                throw new RefusedException(new NoRecusalAsked());
            return await db.SetAsideAsync(request.Round, request.Application, request.Expert, ordered: false, request.Reason, events.Count, acting, clock.GetUtcNow(), cancellationToken);
        }
    }
}
