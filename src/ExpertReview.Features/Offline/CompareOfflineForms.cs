using ExpertReview.Data.Store;
using ExpertReview.Features.Incoming;
using MediatR;

namespace ExpertReview.Features.Offline;

/// <summary>What uploaded offline forms would change, field by field; changes nothing.</summary>
/// <param name="Round">The round.</param>
/// <param name="Expert">专家编号 of who uploads.</param>
/// <param name="Files">The files.</param>
public sealed record CompareOfflineForms(int Round, string Expert, IReadOnlyList<IncomingFile> Files) : IRequest<IReadOnlyList<ComparedSheet>>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<CompareOfflineForms, IReadOnlyList<ComparedSheet>>
    {
        public async Task<IReadOnlyList<ComparedSheet>> Handle(CompareOfflineForms request, CancellationToken cancellationToken) =>
            (await OfflineComparing.OpenAsync(db, request.Round, request.Expert, cancellationToken)).Of(request.Files);
    }
}
