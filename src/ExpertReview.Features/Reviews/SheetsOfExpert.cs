using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Scoring;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Reviews;

/// <summary>One sheet of an expert as the organiser may see it: never a score.</summary>
/// <param name="Application">申报编号.</param>
/// <param name="Organisation">申报单位.</param>
/// <param name="State">State of the sheet.</param>
/// <param name="Begun">Whether anything was saved on it.</param>
/// <param name="Asked">Reason of a request for recusal, or of a file declined, that awaits a decision; null when none.</param>
/// <param name="LastAt">When something last happened to it.</param>
public sealed record SheetProgress(string Application, string Organisation, SheetState State, bool Begun, string? Asked, DateTimeOffset? LastAt)
{
    /// <summary>Whether what is asked is 不接受评审, not a recusal.</summary>
    public bool Declines { get; init; }
}

/// <summary>The sheets of one expert, without scores.</summary>
/// <param name="Round">The round.</param>
/// <param name="Expert">专家编号.</param>
public sealed record SheetsOfExpert(int Round, string Expert) : IRequest<IReadOnlyList<SheetProgress>>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<SheetsOfExpert, IReadOnlyList<SheetProgress>>
    {
        public async Task<IReadOnlyList<SheetProgress>> Handle(SheetsOfExpert request, CancellationToken cancellationToken)
        {
            var codes = await db.Assignments.AsNoTracking().Where(pair => pair.Round == request.Round && pair.Expert == request.Expert)
                .Select(pair => pair.Application).Order().ToListAsync(cancellationToken);
            var names = await db.OrganisationsOf(request.Round, codes, cancellationToken);
            // The values stay in the database, but for states and reasons.
            var acts = (await db.ScoreEvents.AsNoTracking().Where(act => act.Round == request.Round && act.Expert == request.Expert).OrderBy(act => act.Sequence)
                .Select(act => new { act.Application, act.Subject, Value = act.Subject == ScoreSubject.State || act.Subject == ScoreSubject.Conflict || act.Subject == ScoreSubject.Decline ? act.Value : null, act.At })
                .ToListAsync(cancellationToken)).ToLookup(act => act.Application, StringComparer.Ordinal);
            return [.. codes.Select(code =>
            {
                string? Last(ScoreSubject subject) => acts[code].LastOrDefault(act => act.Subject == subject)?.Value;
                var (recusal, decline) = (Last(ScoreSubject.Conflict), Last(ScoreSubject.Decline));
                return new SheetProgress(
                    code, names.GetValueOrDefault(code, ""), Last(ScoreSubject.State) is { } state ? Enum.Parse<SheetState>(state) : SheetState.Draft,
                    acts[code].Any(act => act.Subject is ScoreSubject.Points or ScoreSubject.Evidence), recusal ?? decline, acts[code].LastOrDefault()?.At)
                {
                    Declines = recusal is null && decline is not null,
                };
            })];
        }
    }
}
