using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Scoring;

namespace ExpertReview.Features.Documents.Lists;

/// <summary>What 计算过程 is written from.</summary>
/// <param name="Template">The template.</param>
/// <param name="Scores">The score sheets.</param>
/// <param name="Ranking">Their ranking.</param>
public sealed record ScoreCalculation(ScoringTemplate Template, ReviewScores Scores, RankingTable Ranking);
