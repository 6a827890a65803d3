using ExpertReview.Data.Store;
using MediatR;

namespace ExpertReview.Features.Reviews;

/// <summary>An expert's own sheet; null when the file is not assigned or the pledge is not confirmed. Eight statements.</summary>
/// <param name="Round">The round.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Application">申报编号.</param>
public sealed record SheetOf(int Round, string Expert, string Application) : IRequest<ExpertSheet?>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<SheetOf, ExpertSheet?>
    {
        public async Task<ExpertSheet?> Handle(SheetOf request, CancellationToken cancellationToken) =>
            await SheetFacts.LoadAsync(db, request.Round, request.Expert, request.Application, cancellationToken) is { PledgeConfirmed: true } facts
                ? await SheetBuilding.SheetAsync(db, facts, cancellationToken)
                : null;
    }
}
