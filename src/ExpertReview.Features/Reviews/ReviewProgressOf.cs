using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Experts;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Scoring;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Reviews;

/// <summary>How far one expert has come; never a score.</summary>
/// <param name="No">专家编号.</param>
/// <param name="Name">姓名.</param>
/// <param name="Assigned">How many files.</param>
/// <param name="Begun">How many have been begun and not submitted.</param>
/// <param name="Submitted">How many were submitted.</param>
/// <param name="Recused">How many the expert withdrew from.</param>
public sealed record ExpertProgress(string No, string Name, int Assigned, int Begun, int Submitted, int Recused);

/// <summary>评审进展: counts of sheets by state for each expert with files. Scores are sealed and not asked for.</summary>
/// <param name="Round">The round.</param>
public sealed record ReviewProgressOf(int Round) : IRequest<IReadOnlyList<ExpertProgress>>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<ReviewProgressOf, IReadOnlyList<ExpertProgress>>
    {
        public async Task<IReadOnlyList<ExpertProgress>> Handle(ReviewProgressOf request, CancellationToken cancellationToken)
        {
            var names = await db.Of<Expert>(request.Round).Select(one => new { one.No, one.Name }).ToDictionaryAsync(one => one.No, one => one.Name, StringComparer.Ordinal, cancellationToken);
            var pairs = await db.AssignmentsOf(request.Round, cancellationToken);
            var states = new Dictionary<(string, string), SheetState>();
            foreach (var act in await db.ScoreEvents.AsNoTracking().Where(act => act.Round == request.Round && act.Subject == ScoreSubject.State)
                .OrderBy(act => act.Sequence).Select(act => new { act.Application, act.Expert, act.Value }).ToListAsync(cancellationToken))
                states[(act.Application, act.Expert)] = Enum.Parse<SheetState>(act.Value ?? nameof(SheetState.Draft));
            var begun = (await db.ScoreEvents.AsNoTracking().Where(act => act.Round == request.Round && (act.Subject == ScoreSubject.Points || act.Subject == ScoreSubject.Evidence))
                .Select(act => new { act.Application, act.Expert }).Distinct().ToListAsync(cancellationToken)).Select(one => (one.Application, one.Expert)).ToHashSet();
            return [.. from pair in pairs
                       let state = states.GetValueOrDefault((pair.Application, pair.Expert))
                       group (pair, state) by pair.Expert into own
                       orderby own.Key
                       select new ExpertProgress(
                           own.Key, names.GetValueOrDefault(own.Key, ""), own.Count(),
                           own.Count(one => one.state == SheetState.Draft && begun.Contains((one.pair.Application, one.pair.Expert))),
                           own.Count(one => one.state == SheetState.Submitted), own.Count(one => one.state == SheetState.Recused))];
        }
    }
}
