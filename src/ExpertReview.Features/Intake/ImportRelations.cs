using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Conflicts;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Incoming;
using MediatR;

namespace ExpertReview.Features.Intake;

/// <summary>Imports 关联关系.</summary>
/// <param name="Round">The round, at 受理.</param>
/// <param name="Files">The files.</param>
public sealed record ImportRelations(int Round, IReadOnlyList<IncomingFile> Files) : IAct<IReadOnlyList<FileImport>>
{
    public RecordInput Input() => new RecordInput().With("round", Round).WithFiles(Files);

    internal static TableImport<UnitRelation> Table(IntakeDoors doors) =>
        new("relations", doors.Relations.Read, row => $"{row.Subject}→{row.Kind}→{row.Target}", (rows, _) => rows, row => row.Subject);

    public sealed class Handler(ReviewDb db, IntakeDoors doors) : IRequestHandler<ImportRelations, IReadOnlyList<FileImport>>
    {
        public Task<IReadOnlyList<FileImport>> Handle(ImportRelations request, CancellationToken cancellationToken) =>
            Table(doors).RunAsync(db, request.Round, request.Files, cancellationToken);
    }
}
