using ExpertReview.Domain.Ranking;

namespace ExpertReview.Features.Ranking;

/// <summary>A ranking with its calibration as one file: the one place where the two meet.</summary>
public static class CalibratedRanking
{
    /// <summary>The bytes of <c>expertreview.ranking/1</c>.</summary>
    public static byte[] Write(RankingTable ranking)
    {
        var result = Calibrating.Of([.. ranking.CountedSheets.Select(sheet => new CalibrationScore(sheet.Application, sheet.Expert, sheet.Total))], ranking.Top);
        var rows = result.Applications.ToDictionary(row => row.No, StringComparer.Ordinal);
        return RankingFile.Write(ranking, new RankingCalibration(
            json => CalibrationFile.WriteObject(json, result),
            no => rows.TryGetValue(no, out var row)
                ? new CalibratedRow(row.Calibrated, row.StandardError, row.ProbabilityInTop, row.RankLow, row.RankHigh)
                : null,
            ranking.Top is null ? null : [.. result.Applications.Where(row => row.Inseparable == true).Select(row => row.No)]));
    }
}
