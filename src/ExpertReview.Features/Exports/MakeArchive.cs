using ExpertReview.Data.Queries;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Records;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Exports;

/// <summary>Makes the archive of a round: every download, the record and the list of evidence, with a manifest of their hashes. Keeps nothing.</summary>
/// <param name="Round">The round.</param>
public sealed record MakeArchive(int Round) : IRequest<byte[]>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<MakeArchive, byte[]>
    {
        public async Task<byte[]> Handle(MakeArchive request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Announced);
            var downloads = await MadeDownloads.OfAsync(db, round.Id, cancellationToken);
            var record = new List<RecordEntry>();
            await foreach (var entry in db.RecordExtractOf(round.Id).WithCancellation(cancellationToken))
                record.Add(entry);
            return ArchiveFile.Write(
                round, downloads.Head, downloads.Files.Where(file => file.Name != MadeDownloads.Whole), RecordFile.Write(record), await EvidenceAsync(round.Id, cancellationToken));
        }

        private async Task<IReadOnlyList<(string Name, string Sha256)>> EvidenceAsync(int round, CancellationToken stop)
        {
            var files = await db.Files.AsNoTracking().Where(file => file.Round == round && file.Table == "evidence").Select(file => new { file.File, file.Sha256 }).ToListAsync(stop);
            var meeting = await db.Meetings.AsNoTracking().SingleOrDefaultAsync(one => one.Round == round, stop);
            var saved = await db.Addresses.AsNoTracking().SingleOrDefaultAsync(one => one.Round == round, stop);
            List<(string Name, string Sha256)> all = [.. files.Select(file => (file.File, file.Sha256))];
            if (meeting is not null)
                all.Add(("纪要扫描件.pdf", meeting.Scan));
            if (saved is { SavedPage.Length: > 0 })
                all.Add((saved.SavedPageName, saved.SavedPage));
            return [.. all.OrderBy(file => file.Name, StringComparer.Ordinal)];
        }
    }
}
