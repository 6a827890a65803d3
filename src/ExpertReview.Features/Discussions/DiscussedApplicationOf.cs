using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Reviews;
using ExpertReview.Features.Rounds;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Discussions;

/// <summary>What came of the discussion of one application.</summary>
/// <param name="Lines">The corrections of all its sheets, by expert and the order of the log.</param>
/// <param name="Dissents">The dissenting opinions that stand, by expert.</param>
public sealed record DiscussedApplication(IReadOnlyList<CorrectionLine> Lines, IReadOnlyList<ScoreEvent> Dissents);

/// <summary>Corrections and dissenting opinions of one application, for 经办 and 监督. Three statements.</summary>
/// <param name="Round">The round.</param>
/// <param name="Application">申报编号.</param>
public sealed record DiscussedApplicationOf(int Round, string Application) : IRequest<DiscussedApplication>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<DiscussedApplicationOf, DiscussedApplication>
    {
        public async Task<DiscussedApplication> Handle(DiscussedApplicationOf request, CancellationToken cancellationToken)
        {
            var template = FrozenPolicy.Of(await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == request.Round, cancellationToken)).Template;
            var corrections = await db.CorrectionsOf(request.Round, [request.Application], cancellationToken);
            var dissents = await db.DissentsOf(request.Round, cancellationToken);
            return new DiscussedApplication(
                [.. corrections.OrderBy(one => one.Expert, StringComparer.Ordinal).ThenBy(one => one.Sequence).Select(one => CorrectionLine.Of(template, one))],
                [.. dissents.Where(one => one.Application == request.Application)]);
        }
    }
}
