using ExpertReview.Data.Store;
using MediatR;

namespace ExpertReview.Features.Exports;

/// <summary>What a round offers to download, all of one moment.</summary>
/// <param name="Head">Hash of the round's last entry in the record at that moment.</param>
/// <param name="Files">The papers, round.log.json, from 封存 on round.db, and all of them as one zip.</param>
public sealed record RoundDownloads(string Head, IReadOnlyList<ExportedFile> Files);

/// <summary>Makes every download of a round.</summary>
/// <param name="Round">The round.</param>
public sealed record DownloadsOf(int Round) : IRequest<RoundDownloads>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<DownloadsOf, RoundDownloads>
    {
        public Task<RoundDownloads> Handle(DownloadsOf request, CancellationToken cancellationToken) => MadeDownloads.OfAsync(db, request.Round, cancellationToken);
    }
}
