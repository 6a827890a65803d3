using ExpertReview.Data.Store;
using ExpertReview.Domain.Calendar;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Reviews;

/// <summary>The last day, in China, on which each of some experts did anything on a sheet; who never did is left out. Two statements, asked for the experts of
/// one page: every event of an expert is looked at.</summary>
/// <param name="Round">The round.</param>
/// <param name="Experts">专家编号 of those who are asked for.</param>
public sealed record LastDaysOf(int Round, IReadOnlyList<string> Experts) : IRequest<IReadOnlyDictionary<string, DateOnly>>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<LastDaysOf, IReadOnlyDictionary<string, DateOnly>>
    {
        public async Task<IReadOnlyDictionary<string, DateOnly>> Handle(LastDaysOf request, CancellationToken cancellationToken)
        {
            var events = db.ScoreEvents.AsNoTracking().Where(act => act.Round == request.Round);
            var last = await events.Where(act => request.Experts.Contains(act.Expert)).GroupBy(act => act.Expert).Select(own => own.Max(act => act.Sequence)).ToListAsync(cancellationToken);
            return await events.Where(act => last.Contains(act.Sequence)).Select(act => new { act.Expert, act.At })
                .ToDictionaryAsync(act => act.Expert, act => ChinaTime.DayOf(act.At), StringComparer.Ordinal, cancellationToken);
        }
    }
}
