using System.Globalization;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Intake;

/// <summary>The recommender sent no table, so that there is nothing its original could agree with.</summary>
/// <param name="Recommender">推荐单位.</param>
public sealed record RecommenderUnknown(string Recommender) : Refusal(new Words(
    $"本批次没有推荐单位“{Recommender}”的推荐汇总表", $"the round has no 推荐汇总表 of “{Recommender}”"));

/// <summary>Records the stamped original of one recommender's table: number, date, copies, scan, and whether it agrees with the Excel. The
/// later one about a recommender replaces the earlier; the record keeps both.</summary>
/// <param name="Round">The round, at 受理 or 形式审查: paper comes by post.</param>
/// <param name="Recommender">推荐单位.</param>
/// <param name="DocumentNo">文号.</param>
/// <param name="Day">Date of the document.</param>
/// <param name="Copies">Number of copies.</param>
/// <param name="ScanName">File name of the scan.</param>
/// <param name="ScanSha256">Its hash.</param>
/// <param name="Agrees">Whether the person found it equal to the Excel.</param>
public sealed record RecordStampedOriginal(
    int Round, string Recommender, string DocumentNo, DateOnly Day, int Copies, string ScanName, string ScanSha256, bool Agrees) : IAct<bool>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("recommender", Recommender).With("documentNo", DocumentNo)
        .With("day", Day.ToString("O", CultureInfo.InvariantCulture)).With("copies", Copies).With(ScanName, "sha256:" + ScanSha256).With("agrees", Agrees);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<RecordStampedOriginal, bool>
    {
        public async Task<bool> Handle(RecordStampedOriginal request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken);
            if (round.Stage != RoundStage.Screening)
                round.MustBe(RoundStage.Intake);
            var line = (await StampedOriginals.OfAsync(db, round.Id, cancellationToken)).FirstOrDefault(one => one.Recommender == request.Recommender)
                ?? throw new RefusedException(new RecommenderUnknown(request.Recommender));
            await db.Of<StampedOriginal>(round.Id).Where(one => one.Recommender == request.Recommender).ExecuteDeleteAsync(cancellationToken);
            var made = new StampedOriginal(
                request.Recommender, request.DocumentNo, request.Day, request.Copies, request.ScanName, request.ScanSha256, request.Agrees, line.Tables, acting.Person,
                clock.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
            db.AddTo(round.Id, [made]);
            return made.Settles(line.Tables);
        }
    }
}
