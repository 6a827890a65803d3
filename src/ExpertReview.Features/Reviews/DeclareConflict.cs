using ExpertReview.Data.Queries;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Conflicts;
using ExpertReview.Domain.Reviews;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Reviews;

/// <summary>专家申请回避: the expert asks to be kept from an assigned file. It becomes a conflict of interest that awaits the organiser; until
/// then the sheet can't be scored.</summary>
/// <param name="Round">The round, at 评审.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Application">申报编号.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record DeclareConflict(int Round, string Expert, string Application, string Reason) : IAct<bool>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("expert", Expert).With("application", Application).With("reason", Reason);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<DeclareConflict, bool>
    {
        public async Task<bool> Handle(DeclareConflict request, CancellationToken cancellationToken)
        {
            var facts = await SheetFacts.OpenAsync(db, request.Round, request.Expert, request.Application, cancellationToken);
            var reason = request.Reason.Trim();
            if (reason.Length == 0)
                throw new RefusedException(new ConflictWithoutReason());
            await db.AppendAsync(
                [new ScoreEvent
                {
                    Round = request.Round, Application = request.Application, Expert = request.Expert, Subject = ScoreSubject.Conflict, Criterion = "",
                    Value = reason, ClientKey = $"{request.Expert}:conflict:{request.Application}:{facts.Events.Count}", Person = acting.Person, At = clock.GetUtcNow(),
                }],
                cancellationToken);
            if (await db.Of<ConflictOfInterest>(request.Round).AnyAsync(row => row.Code == request.Application && row.Expert == request.Expert && row.Kind == ConflictKind.Declared, cancellationToken))
                return true;
            var name = await db.Of<Recommendation>(request.Round).Where(row => row.Code == request.Application).OrderBy(row => row.File).ThenBy(row => row.Row)
                .Select(row => row.Organisation).FirstAsync(cancellationToken);
            db.AddTo(request.Round, [new ConflictOfInterest(
                request.Application, request.Expert, ConflictKind.Declared, [acting.Person, "专家申请回避", name], Certain: false, $"专家{acting.Person}申请回避{name}：{reason}")]);
            return true;
        }
    }
}
