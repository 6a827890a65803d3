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

/// <summary>得分排序 of a round, recomputed from the stored score table; null before 汇总.</summary>
/// <param name="Round">The round.</param>
public sealed record RankingOf(int Round) : IRequest<RankedRound?>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<RankingOf, RankedRound?>
    {
        public async Task<RankedRound?> Handle(RankingOf request, CancellationToken cancellationToken)
        {
            var stored = await db.Rankings.AsNoTracking().SingleOrDefaultAsync(one => one.Round == request.Round, cancellationToken);
            if (stored is null)
                return null;
            var template = FrozenPolicy.Of(await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == request.Round, cancellationToken)).Template;
            var scores = ScoresFile.Read(stored.Scores, "scores.json", _ => template);
            return new RankedRound(ScoreRanking.Of(template, scores), scores);
        }
    }
}
