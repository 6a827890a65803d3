using ExpertReview.Data.Store;
using ExpertReview.Features.Rounds;
using MediatR;

namespace ExpertReview.Features.Samples;

/// <summary>The invented evidence of the practice sheet as one PDF, a page an item; null where there is nothing to practise.</summary>
/// <param name="Round">The round.</param>
/// <param name="Expert">专家编号.</param>
public sealed record PracticePapers(int Round, string Expert) : IRequest<byte[]?>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<PracticePapers, byte[]?>
    {
        public async Task<byte[]?> Handle(PracticePapers request, CancellationToken cancellationToken) =>
            await PracticeRound.OfAsync(db, request.Round, request.Expert, cancellationToken) is { } round
                ? EvidencePdf.Practice([.. PracticeApplication.Of(round, FrozenPolicy.Of(round)).Report!.Evidence.Select(one => (one.Criterion, one.Item))])
                : null;
    }
}
