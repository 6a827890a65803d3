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
/// <param name="Assigned">How many files, those set aside left out.</param>
/// <param name="Begun">How many have been begun and not submitted.</param>
/// <param name="Submitted">How many were submitted.</param>
/// <param name="Recused">How many were set aside.</param>
public sealed record ExpertProgress(string No, string Name, int Assigned, int Begun, int Submitted, int Recused)
{
    /// <summary>How many have not been begun.</summary>
    public int Untouched => Assigned - Begun - Submitted;

    /// <summary>Whether everything is handed in.</summary>
    public bool Done => Submitted == Assigned;
}

/// <summary>评审进展: counts of sheets by state for each expert with files. Scores are sealed and not asked for. Three statements.</summary>
/// <param name="Round">The round.</param>
public sealed record ReviewProgressOf(int Round) : IRequest<IReadOnlyList<ExpertProgress>>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<ReviewProgressOf, IReadOnlyList<ExpertProgress>>
    {
        public async Task<IReadOnlyList<ExpertProgress>> Handle(ReviewProgressOf request, CancellationToken cancellationToken)
        {
            var names = await db.Of<Expert>(request.Round).Select(one => new { one.No, one.Name }).ToDictionaryAsync(one => one.No, one => one.Name, StringComparer.Ordinal, cancellationToken);
            var events = db.ScoreEvents.AsNoTracking().Where(act => act.Round == request.Round);
            // Asked sheet by sheet, each answer is the first entry of an index; all begun sheets at once would read every event of the round.
            var pairs = await db.Assignments.AsNoTracking().Where(pair => pair.Round == request.Round).Select(pair => new
            {
                pair.Application, pair.Expert,
                Begun = events.Any(act => act.Expert == pair.Expert && act.Application == pair.Application && (act.Subject == ScoreSubject.Points || act.Subject == ScoreSubject.Evidence)),
            }).ToListAsync(cancellationToken);
            var states = await db.SheetStatesOf(request.Round, cancellationToken);
            return [.. from pair in pairs
                       let state = states.GetValueOrDefault((pair.Application, pair.Expert))
                       group (pair, state) by pair.Expert into own
                       orderby own.Key
                       let recused = own.Count(one => one.state == SheetState.Recused)
                       select new ExpertProgress(
                           own.Key, names.GetValueOrDefault(own.Key, ""), own.Count() - recused,
                           own.Count(one => one.state == SheetState.Draft && one.pair.Begun),
                           own.Count(one => one.state == SheetState.Submitted), recused)];
        }
    }
}
