using ExpertReview.Data.Queries;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Features.Acts;
using MediatR;

namespace ExpertReview.Features.Reviews;

/// <summary>接受评审: the expert takes a file on. To decline is <see cref="DeclareConflict"/>. Gives its position in the log.</summary>
/// <param name="Round">The round, at 评审.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Application">申报编号.</param>
public sealed record AcceptFile(int Round, string Expert, string Application) : IAct<long>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("expert", Expert).With("application", Application);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<AcceptFile, long>
    {
        public async Task<long> Handle(AcceptFile request, CancellationToken cancellationToken)
        {
            var facts = await SheetFacts.OpenAsync(db, request.Round, request.Expert, request.Application, cancellationToken);
            if (facts.Accepted)
                throw new RefusedException(new AlreadyAccepted());
            return await db.AppendOneAsync(
                new ScoreEvent
                {
                    Round = request.Round, Application = request.Application, Expert = request.Expert, Subject = ScoreSubject.Acceptance, Criterion = "",
                    Value = "", ClientKey = $"{request.Expert}:accept:{request.Application}", Person = acting.Person, At = clock.GetUtcNow(),
                },
                cancellationToken);
        }
    }
}
