using ExpertReview.Data.Queries;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Reviews;
using ExpertReview.Features.Acts;
using MediatR;

namespace ExpertReview.Features.Recusals;

/// <summary>回避不成立: an expert's request is refused with a reason; the expert scores on.</summary>
/// <param name="Round">The round, at 评审.</param>
/// <param name="Application">申报编号.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record RejectRecusal(int Round, string Application, string Expert, string Reason) : IAct<bool>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("application", Application).With("expert", Expert).With("reason", Reason);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<RejectRecusal, bool>
    {
        public async Task<bool> Handle(RejectRecusal request, CancellationToken cancellationToken)
        {
            var events = await db.MustBeDecidableAsync(request.Round, request.Application, request.Expert, request.Reason, cancellationToken);
            var asked = SettingAside.AskedIn(events).Subject;
            var at = clock.GetUtcNow();
            // The request is taken back, not taken out: both events stay in the log.
            await db.AppendAsync([SettingAside.Event(request.Round, request.Application, request.Expert, asked, null, events.Count, acting, at)], cancellationToken);
            if (asked == ScoreSubject.Conflict)
                await db.DecideAsync(request.Round, request.Application, request.Expert, upheld: false, request.Reason, acting, at, cancellationToken);
            return true;
        }
    }
}
