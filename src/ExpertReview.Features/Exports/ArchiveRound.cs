using System.Security.Cryptography;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Publicity;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Exports;

/// <summary>归档: an archive, read back from where it is kept, is checked whole and becomes the round's. The round is over.</summary>
/// <param name="Round">The round, at 公告.</param>
/// <param name="Archive">The archive's bytes as they are kept.</param>
public sealed record ArchiveRound(int Round, byte[] Archive) : IAct<RoundArchive>
{
    public RecordInput Input() => new RecordInput().With("round", Round).WithFile("archive", Archive);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<ArchiveRound, RoundArchive>
    {
        public async Task<RoundArchive> Handle(ArchiveRound request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Announced);
            if (await db.Objections.CountAsync(one => one.Round == round.Id && one.State == ObjectionState.Open, cancellationToken) is > 0 and var open)
                throw new RefusedException(new ObjectionsOpen(open));
            var head = await db.RecordHeadOf(round.Id, cancellationToken);
            var archive = new RoundArchive
            {
                Round = round.Id,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(request.Archive)),
                Bytes = request.Archive.Length,
                Files = ArchiveFile.Check(request.Archive, round.Id, head),
                Head = head,
                Person = acting.Person,
                At = clock.GetUtcNow(),
            };
            db.Archives.Add(archive);
            round.MoveTo(RoundStage.Archived);
            return archive;
        }
    }
}
