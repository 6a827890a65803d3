using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Incoming;
using MediatR;

namespace ExpertReview.Features.Intake;

/// <summary>Imports 复核: what people decided about findings and conflicts.</summary>
/// <param name="Round">The round, at 受理.</param>
/// <param name="Files">The files.</param>
public sealed record ImportReviewDecisions(int Round, IReadOnlyList<IncomingFile> Files) : IAct<IReadOnlyList<FileImport>>
{
    public RecordInput Input() => new RecordInput().With("round", Round).WithFiles(Files);

    internal static TableImport<ReviewDecision> Table(IntakeDoors doors) =>
        new("decisions", doors.Decisions.Read, row => $"第{row.Row}行", (rows, _) => rows, row => row.Code);

    public sealed class Handler(ReviewDb db, IntakeDoors doors) : IRequestHandler<ImportReviewDecisions, IReadOnlyList<FileImport>>
    {
        public Task<IReadOnlyList<FileImport>> Handle(ImportReviewDecisions request, CancellationToken cancellationToken) =>
            Table(doors).RunAsync(db, request.Round, request.Files, cancellationToken);
    }
}
