namespace ExpertReview.Domain.Ranking;

/// <summary>汇总 of one round as stored: the score table that was ranked and the ranking, each to the byte, so that anyone can recompute it.</summary>
/// <param name="round">The round.</param>
/// <param name="scores">The score table's file (<c>expertreview.scores/1</c>).</param>
/// <param name="ranking">The ranking's file (<c>expertreview.ranking/1</c>).</param>
public sealed class RankingResult(int round, byte[] scores, byte[] ranking)
{
    /// <summary>The round.</summary>
    public int Round { get; private set; } = round;

    /// <summary>The score table's file.</summary>
    public byte[] Scores { get; private set; } = scores;

    /// <summary>The ranking's file.</summary>
    public byte[] Ranking { get; private set; } = ranking;
}
