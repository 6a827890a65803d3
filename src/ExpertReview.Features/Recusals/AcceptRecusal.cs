using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Reviews;
using ExpertReview.Features.Acts;
using MediatR;

namespace ExpertReview.Features.Recusals;

/// <summary>回避成立, or an expert who does not take a file on is let go: the request is accepted. The sheet is set aside and never counts; its place is free. Gives the place's key.</summary>
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
            var word = SettingAside.AskedIn(events).Subject == ScoreSubject.Decline ? SettingAside.Declined : SettingAside.Asked;
            return await db.SetAsideAsync(request.Round, request.Application, request.Expert, word, request.Reason, events.Count, acting, clock.GetUtcNow(), cancellationToken);
        }
    }
}
