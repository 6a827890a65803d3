using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Incoming;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Intake;

/// <summary>Imports many files of all kinds in one act: all of it, or nothing.</summary>
/// <param name="Round">The round, at 受理.</param>
/// <param name="Files">The files.</param>
public sealed record ImportBatch(int Round, IReadOnlyList<IncomingFile> Files) : IAct<IReadOnlyList<BatchFile>>
{
    public RecordInput Input() => new RecordInput().With("round", Round).WithFiles(Files);

    public sealed class Handler(ReviewDb db, IntakeDoors doors) : IRequestHandler<ImportBatch, IReadOnlyList<BatchFile>>
    {
        public async Task<IReadOnlyList<BatchFile>> Handle(ImportBatch request, CancellationToken cancellationToken)
        {
            (await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken)).MustBe(RoundStage.Intake);
            var scope = await ImportScope.OfAsync(db, request.Round, cancellationToken);
            return await IncomingBatch.RunAsync(db, doors, request.Round, request.Files, scope, cancellationToken);
        }
    }
}
