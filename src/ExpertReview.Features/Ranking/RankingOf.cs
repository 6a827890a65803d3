using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Ranking;
using ExpertReview.Features.Rounds;
using ExpertReview.Features.Scoring;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Ranking;

/// <summary>得分排序 with the score table it was made from.</summary>
/// <param name="Table">The ranking.</param>
/// <param name="Scores">The score table.</param>
public sealed record RankedRound(RankingTable Table, ReviewScores Scores);

/// <summary>得分排序 of a round, recomputed from the stored score table once for each head of its record; null before 汇总.</summary>
/// <param name="Round">The round.</param>
public sealed record RankingOf(int Round) : IRequest<RankedRound?>
{
    public sealed class Handler(ReviewDb db, RankedRounds kept) : IRequestHandler<RankingOf, RankedRound?>
    {
        public async Task<RankedRound?> Handle(RankingOf request, CancellationToken cancellationToken)
        {
            var head = await db.RecordHeadOf(request.Round, cancellationToken);
            if (kept.Find(request.Round, head) is { } known)
                return known;
            var stored = await db.Rankings.AsNoTracking().SingleOrDefaultAsync(one => one.Round == request.Round, cancellationToken);
            if (stored is null)
                return null;
            var template = FrozenPolicy.Of(await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == request.Round, cancellationToken)).Template;
            var scores = ScoresFile.Read(stored.Scores, "scores.json", _ => template);
            var ranked = new RankedRound(ScoreRanking.Of(template, scores), scores);
            kept.Keep(request.Round, head, ranked);
            return ranked;
        }
    }
}
