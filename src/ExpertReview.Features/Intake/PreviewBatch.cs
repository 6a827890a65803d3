using ExpertReview.Data.Store;
using ExpertReview.Features.Incoming;
using MediatR;

namespace ExpertReview.Features.Intake;

/// <summary>Shows what <see cref="ImportBatch"/> would do, row by row, by doing it and taking it back.</summary>
/// <param name="Round">The round, at 受理, or at 形式审查 for corrected files.</param>
/// <param name="Files">The files.</param>
public sealed record PreviewBatch(int Round, IReadOnlyList<IncomingFile> Files) : IRequest<IReadOnlyList<BatchFile>>
{
    public sealed class Handler(ReviewDb db, IntakeDoors doors) : IRequestHandler<PreviewBatch, IReadOnlyList<BatchFile>>
    {
        public async Task<IReadOnlyList<BatchFile>> Handle(PreviewBatch request, CancellationToken cancellationToken)
        {
            var scope = await ImportScope.OfAsync(db, request.Round, cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var files = await IncomingBatch.RunAsync(db, doors, request.Round, request.Files, scope with { Detailed = true }, cancellationToken);
            await transaction.RollbackAsync(cancellationToken);
            db.ChangeTracker.Clear();
            return files;
        }
    }
}
