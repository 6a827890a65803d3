using ExpertReview.Domain.Scoring;

namespace ExpertReview.Domain.Ranking;

/// <summary>Everything a ranking is made of besides the template: <c>expertreview.scores/1</c> in memory.</summary>
/// <param name="Template">Path of the template, relative to the scores file.</param>
/// <param name="Applications">The applications, numbers unique.</param>
/// <param name="Sheets">The sheets, at most one a pair.</param>
/// <param name="Shortlist">Who is proposed; null proposes nobody.</param>
public sealed record ReviewScores(
    string Template,
    IReadOnlyList<ScoredApplication> Applications,
    IReadOnlyList<ScoreSheet> Sheets,
    ShortlistPolicy? Shortlist);
