using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Features.Acts;
using MediatR;

namespace ExpertReview.Features.Recusals;

/// <summary>责令回避: the organiser sets a pair aside that the expert did not ask for. Gives the key of the place that is free now.</summary>
/// <param name="Round">The round, at 评审.</param>
/// <param name="Application">申报编号.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record OrderRecusal(int Round, string Application, string Expert, string Reason) : IAct<int>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("application", Application).With("expert", Expert).With("reason", Reason);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<OrderRecusal, int>
    {
        public async Task<int> Handle(OrderRecusal request, CancellationToken cancellationToken)
        {
            var events = await db.MustBeDecidableAsync(request.Round, request.Application, request.Expert, request.Reason, cancellationToken);
            return await db.SetAsideAsync(request.Round, request.Application, request.Expert, SettingAside.Ordered, request.Reason, events.Count, acting, clock.GetUtcNow(), cancellationToken);
        }
    }
}
