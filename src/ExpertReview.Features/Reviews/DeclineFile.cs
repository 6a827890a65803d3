using ExpertReview.Data.Queries;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Features.Acts;
using MediatR;

namespace ExpertReview.Features.Reviews;

/// <summary>不接受评审: the expert does not take a file on, or can't finish it, for a reason that is no conflict of interest. It becomes a task of the organiser, who
/// lets the expert go and fills the place; until then the sheet can't be scored. Gives its position in the log.</summary>
/// <param name="Round">The round, at 评审.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Application">申报编号.</param>
/// <param name="Reason">Why.</param>
/// <param name="More">What else there is to say; never empty when the reason is 其他.</param>
public sealed record DeclineFile(int Round, string Expert, string Application, DeclineReason Reason, string More) : IAct<long>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("expert", Expert).With("application", Application).With("reason", Reason).With("more", More);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<DeclineFile, long>
    {
        public async Task<long> Handle(DeclineFile request, CancellationToken cancellationToken)
        {
            var facts = await SheetFacts.OpenAsync(db, request.Round, request.Expert, request.Application, cancellationToken);
            var more = request.More.Trim();
            if (!Enum.IsDefined(request.Reason) || (request.Reason == DeclineReason.Other && more.Length == 0))
                throw new RefusedException(new DeclineWithoutReason());
            if (more.Length > SheetTexts.LongestRemark)
                throw new RefusedException(new TextTooLong(SheetTexts.LongestRemark));
            var name = request.Reason.Words().Zh;
            return await db.AppendOneAsync(
                new ScoreEvent
                {
                    Round = request.Round, Application = request.Application, Expert = request.Expert, Subject = ScoreSubject.Decline, Criterion = "",
                    Value = more.Length > 0 ? $"{name}：{more}" : name, ClientKey = $"{request.Expert}:decline:{request.Application}:{facts.Events.Count}", Person = acting.Person, At = clock.GetUtcNow(),
                },
                cancellationToken);
        }
    }
}
