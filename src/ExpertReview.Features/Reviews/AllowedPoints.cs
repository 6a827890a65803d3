using System.Globalization;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Findings;
using ExpertReview.Features.Intake;

namespace ExpertReview.Features.Reviews;

/// <summary>Points beyond a criterion's most or off its step are no scores: the row is refused with its cell, and the pair stays a draft.</summary>
internal static class AllowedPoints
{
    public static TableReading<ScoreRow> Of(ScoringTemplate template, string file, TableReading<ScoreRow> reading)
    {
        var refused = new List<RowFinding>();
        var rows = new List<ScoreRow>(reading.Rows.Count);
        foreach (var row in reading.Rows)
        {
            var before = refused.Count;
            foreach (var (id, points) in row.Points)
                if (template.Find(id)?.Criterion is { } criterion && !criterion.Allows(points))
                    refused.Add(new RowFinding(file, null, row.Row, id, points.ToString(CultureInfo.InvariantCulture), $"{row.Code} {row.ExpertNo}：{Asked(criterion)}"));
            if (refused.Count == before)
                rows.Add(row);
        }

        return refused.Count == 0 ? reading : reading with { Rows = rows, Refused = [.. reading.Refused, .. refused] };
    }

    private static string Asked(Criterion criterion) => criterion.Step is { } step
        ? string.Create(CultureInfo.InvariantCulture, $"分值应在 0 至 {criterion.MaxPoints} 之间，为 {step} 的整数倍")
        : string.Create(CultureInfo.InvariantCulture, $"分值应在 0 至 {criterion.MaxPoints} 之间");
}
