using ExpertReview.Domain.Ranking;

namespace ExpertReview.Features.Ranking;

/// <summary>A ranking with its calibration as one file: the one place where the two meet.</summary>
public static class CalibratedRanking
{
    /// <summary>The bytes of <c>expertreview.ranking/1</c>.</summary>
    public static byte[] Write(RankingTable ranking) => RankingFile.Write(ranking, Calibrating.Of(ranking.CountedSheets, ranking.Top));
}
