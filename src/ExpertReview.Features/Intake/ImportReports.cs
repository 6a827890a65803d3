using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Incoming;
using MediatR;

namespace ExpertReview.Features.Intake;

/// <summary>Imports the workbooks of 申请报告 (附件3), one an application.</summary>
/// <param name="Round">The round, at 受理.</param>
/// <param name="Files">The files.</param>
public sealed record ImportReports(int Round, IReadOnlyList<IncomingFile> Files) : IAct<IReadOnlyList<FileImport>>
{
    public RecordInput Input() => new RecordInput().With("round", Round).WithFiles(Files);

    internal static TableImport<ApplicationReport> Table(IntakeDoors doors) =>
        new("reports", doors.Reports.Read, row => row.Code, (rows, file) => rows.Where(row => row.File == file), row => row.Organisation, row => row.Code);

    public sealed class Handler(ReviewDb db, IntakeDoors doors) : IRequestHandler<ImportReports, IReadOnlyList<FileImport>>
    {
        public Task<IReadOnlyList<FileImport>> Handle(ImportReports request, CancellationToken cancellationToken) =>
            Table(doors).RunAsync(db, request.Round, request.Files, cancellationToken);
    }
}
