using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Conflicts;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Incoming;
using MediatR;

namespace ExpertReview.Features.Intake;

/// <summary>Imports 回避申请.</summary>
/// <param name="Round">The round, at 受理.</param>
/// <param name="Files">The files.</param>
public sealed record ImportRecusalRequests(int Round, IReadOnlyList<IncomingFile> Files) : IAct<IReadOnlyList<FileImport>>
{
    public RecordInput Input() => new RecordInput().With("round", Round).WithFiles(Files);

    internal static TableImport<RecusalRequest> Table(IntakeDoors doors) =>
        new("recusals", doors.Recusals.Read, row => $"{row.ExpertNo}{row.ExpertName}→{row.Code}{row.Organisation}", (rows, _) => rows, row => row.ExpertName ?? row.Organisation);

    public sealed class Handler(ReviewDb db, IntakeDoors doors) : IRequestHandler<ImportRecusalRequests, IReadOnlyList<FileImport>>
    {
        public Task<IReadOnlyList<FileImport>> Handle(ImportRecusalRequests request, CancellationToken cancellationToken) =>
            Table(doors).RunAsync(db, request.Round, request.Files, cancellationToken);
    }
}
