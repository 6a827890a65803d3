using System.Globalization;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Incoming;
using ExpertReview.Features.Intake;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Screening;

/// <summary>Takes corrected files of applications that have a 补正通知, all or nothing, and checks those applications again. Any other file, and
/// any row of another application, is refused by name.</summary>
/// <param name="Round">The round, at 形式审查.</param>
/// <param name="Files">The files.</param>
public sealed record ImportCorrections(int Round, IReadOnlyList<IncomingFile> Files) : IAct<IReadOnlyList<BatchFile>>
{
    public RecordInput Input() => new RecordInput().With("round", Round).WithFiles(Files);

    public sealed class Handler(ReviewDb db, IntakeDoors doors, TimeProvider clock) : IRequestHandler<ImportCorrections, IReadOnlyList<BatchFile>>
    {
        public async Task<IReadOnlyList<BatchFile>> Handle(ImportCorrections request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Screening);
            var scope = await ImportScope.OfAsync(db, round.Id, cancellationToken);
            var files = await IncomingBatch.RunAsync(db, doors, round.Id, request.Files, scope, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            var at = clock.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
            foreach (var code in scope.Touched.Order(StringComparer.Ordinal))
            {
                await db.Of<CorrectionNotice>(round.Id).Where(row => row.Code == code).ExecuteUpdateAsync(set => set.SetProperty(row => row.CorrectedAt, at), cancellationToken);
                await StoredEligibility.CheckAgainAsync(db, round, code, cancellationToken);
            }

            return files;
        }
    }
}
