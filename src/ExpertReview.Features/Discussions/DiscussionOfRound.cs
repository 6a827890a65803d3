using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Rounds;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Discussions;

/// <summary>The discussion of a round for 经办 and 监督.</summary>
/// <param name="InPolicy">Whether the policy has one.</param>
/// <param name="Discussion">It; null before it is opened.</param>
/// <param name="Corrections">How many corrections there are.</param>
/// <param name="Dissents">How many dissenting opinions stand.</param>
/// <param name="Lines">The corrections of the page asked for, by application, expert and the order of the log.</param>
/// <param name="Opinions">The dissenting opinions of the page asked for.</param>
/// <param name="Units">申报单位 by 申报编号.</param>
public sealed record RoundDiscussion(
    bool InPolicy, PanelDiscussion? Discussion, int Corrections, int Dissents, IReadOnlyList<CorrectionLine> Lines, IReadOnlyList<ScoreEvent> Opinions, IReadOnlyDictionary<string, string> Units);

/// <summary>The discussion of a round with one page of what came of it. Six statements.</summary>
/// <param name="Round">The round.</param>
/// <param name="Opinions">Dissenting opinions, not corrections.</param>
/// <param name="Application">One file; null for all.</param>
/// <param name="Skip">Rows before the page.</param>
/// <param name="Take">Rows of the page.</param>
public sealed record DiscussionOfRound(int Round, bool Opinions, string? Application, int Skip, int Take) : IRequest<RoundDiscussion>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<DiscussionOfRound, RoundDiscussion>
    {
        public async Task<RoundDiscussion> Handle(DiscussionOfRound request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == request.Round, cancellationToken);
            var discussion = await db.DiscussionOf(round.Id, cancellationToken);
            if (discussion is null || round.Stage < RoundStage.Sealed)
                return new RoundDiscussion(FrozenPolicy.Of(round).Settings.Discussion, null, 0, 0, [], [], new Dictionary<string, string>());
            var policy = FrozenPolicy.Of(round);
            var corrections = db.ScoreCorrections.AsNoTracking().Where(one => one.Round == round.Id && (request.Application == null || one.Application == request.Application));
            var count = await corrections.CountAsync(cancellationToken);
            var dissents = (await db.DissentsOf(round.Id, cancellationToken)).Where(one => request.Application is null || one.Application == request.Application).ToList();
            var lines = await corrections.OrderBy(one => one.Application).ThenBy(one => one.Expert).ThenBy(one => one.Sequence)
                .Skip(request.Skip).Take(request.Opinions ? 0 : request.Take).ToListAsync(cancellationToken);
            var opinions = request.Opinions ? dissents.Skip(request.Skip).Take(request.Take).ToList() : [];
            var codes = lines.Select(one => one.Application).Concat(opinions.Select(one => one.Application)).Distinct().ToList();
            return new RoundDiscussion(
                policy.Settings.Discussion, discussion, count, dissents.Count, [.. lines.Select(one => CorrectionLine.Of(policy.Template, one))], opinions,
                await db.OrganisationsOf(round.Id, codes, cancellationToken));
        }
    }
}
