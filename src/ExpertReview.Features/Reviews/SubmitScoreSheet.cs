using ExpertReview.Data.Queries;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Acts;
using MediatR;

namespace ExpertReview.Features.Reviews;

/// <summary>提交: hands a complete sheet in; it is read-only afterwards. Gives its 回执码.</summary>
/// <param name="Round">The round, at 评审.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Application">申报编号.</param>
public sealed record SubmitScoreSheet(int Round, string Expert, string Application) : IAct<string>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("expert", Expert).With("application", Application);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<SubmitScoreSheet, string>
    {
        public async Task<string> Handle(SubmitScoreSheet request, CancellationToken cancellationToken)
        {
            var facts = await SheetFacts.OpenAsync(db, request.Round, request.Expert, request.Application, cancellationToken);
            if (facts.Missing() is { Count: > 0 } missing)
                throw new RefusedException(new SheetIncomplete(missing));
            if ((await SheetBuilding.SheetAsync(db, facts, cancellationToken)).Wordless is { Count: > 0 } wordless)
                throw new RefusedException(new WordsMissing(wordless));
            var act = new ScoreEvent
            {
                Round = request.Round, Application = request.Application, Expert = request.Expert, Subject = ScoreSubject.State, Criterion = "",
                Value = nameof(SheetState.Submitted), ClientKey = $"{request.Expert}:submit:{request.Application}:{facts.Events[^1].Sequence}", Person = acting.Person, At = clock.GetUtcNow(),
            };
            await db.AppendOneAsync(act, cancellationToken);
            var events = await db.ScoreEventsOf(request.Round, request.Expert, request.Application, cancellationToken);
            return SheetReceipt.Of([.. events.Where(one => one.Application == request.Application)])!;
        }
    }
}
