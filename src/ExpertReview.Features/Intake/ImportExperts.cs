using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Experts;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Incoming;
using MediatR;

namespace ExpertReview.Features.Intake;

/// <summary>Imports 专家库.</summary>
/// <param name="Round">The round, at 受理.</param>
/// <param name="Files">The files.</param>
public sealed record ImportExperts(int Round, IReadOnlyList<IncomingFile> Files) : IAct<IReadOnlyList<FileImport>>
{
    public RecordInput Input() => new RecordInput().With("round", Round).WithFiles(Files);

    internal static TableImport<Expert> Table(IntakeDoors doors) =>
        new("experts", doors.Experts.Read, row => row.No, (rows, _) => rows, row => row.Name);

    public sealed class Handler(ReviewDb db, IntakeDoors doors) : IRequestHandler<ImportExperts, IReadOnlyList<FileImport>>
    {
        public Task<IReadOnlyList<FileImport>> Handle(ImportExperts request, CancellationToken cancellationToken) =>
            Table(doors).RunAsync(db, request.Round, request.Files, cancellationToken);
    }
}
