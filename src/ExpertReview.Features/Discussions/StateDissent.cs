using ExpertReview.Data.Queries;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Features.Acts;
using MediatR;

namespace ExpertReview.Features.Discussions;

/// <summary>不同意见: an expert's own dissenting opinion on a file, as it is written on the summary; said again it replaces the one before, and both stay in the log. Gives its position there.</summary>
/// <param name="Round">The round, at 封存 with its discussion open.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Application">申报编号.</param>
/// <param name="Text">The opinion and its reasons; null withdraws it.</param>
public sealed record StateDissent(int Round, string Expert, string Application, string? Text) : IAct<long>
{
    /// <summary>Most characters.</summary>
    public const int Longest = 1000;

    public RecordInput Input() => new RecordInput().With("round", Round).With("expert", Expert).With("application", Application).With("text", Text);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<StateDissent, long>
    {
        public async Task<long> Handle(StateDissent request, CancellationToken cancellationToken)
        {
            var facts = await DiscussionRules.OwnSheetAsync(db, request.Round, request.Expert, request.Application, cancellationToken);
            var (now, text) = (facts.Last(ScoreSubject.Dissent, "")?.Value, request.Text?.Trim());
            if (text is null && now is null)
                throw new RefusedException(new NoDissent());
            if (text is { Length: 0 })
                throw new RefusedException(new DissentEmpty());
            if (text?.Length > Longest)
                throw new RefusedException(new TextTooLong(Longest));
            if (text == now)
                throw new RefusedException(new DissentSame());
            return await db.AppendOneAsync(
                new ScoreEvent
                {
                    Round = request.Round, Application = request.Application, Expert = request.Expert, Subject = ScoreSubject.Dissent, Criterion = "", Value = text,
                    ClientKey = $"{request.Expert}:dissent:{request.Application}:{facts.Events.Count}", Person = acting.Person, At = clock.GetUtcNow(),
                },
                cancellationToken);
        }
    }
}
