using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Incoming;
using MediatR;

namespace ExpertReview.Features.Intake;

/// <summary>Imports 推荐汇总表 (附件1), one file a recommender.</summary>
/// <param name="Round">The round, at 受理.</param>
/// <param name="Files">The files.</param>
public sealed record ImportRecommendations(int Round, IReadOnlyList<IncomingFile> Files) : IAct<IReadOnlyList<FileImport>>
{
    public RecordInput Input() => new RecordInput().With("round", Round).WithFiles(Files);

    internal static TableImport<Recommendation> Table(IntakeDoors doors) =>
        new("recommendations", doors.Recommendations.Read, row => $"第{row.Row}行", (rows, file) => rows.Where(row => row.File == file), row => row.Organisation, row => row.Code);

    public sealed class Handler(ReviewDb db, IntakeDoors doors) : IRequestHandler<ImportRecommendations, IReadOnlyList<FileImport>>
    {
        public Task<IReadOnlyList<FileImport>> Handle(ImportRecommendations request, CancellationToken cancellationToken) =>
            Table(doors).RunAsync(db, request.Round, request.Files, cancellationToken);
    }
}
