using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Ranking;

/// <summary>Deviation and spread of the counted sheets, by total and by criterion. Nothing is ever dropped for it: a flag asks the expert to
/// confirm or to explain in writing.</summary>
/// <param name="Spreads">One a total and one a criterion of each application with counted sheets, the total first.</param>
/// <param name="All">One a total and one a criterion of each counted sheet that has at least one other beside it.</param>
public sealed record Deviations(IReadOnlyList<ScoreSpread> Spreads, IReadOnlyList<ScoreDeviation> All)
{
    /// <summary>Those beyond the limits, in the order of the input.</summary>
    public IEnumerable<ScoreDeviation> Beyond => All.Where(one => one.Beyond);

    /// <summary>Compares every counted sheet with the others of its application, on the points given.</summary>
    public static Deviations Of(ReviewScores scores, RankingTable ranking, DeviationLimits limits)
    {
        var sheets = scores.Sheets.ToDictionary(sheet => (sheet.Application, sheet.Expert));
        var functions = scores.Applications.ToDictionary(one => one.No, one => one.Functions, StringComparer.Ordinal);
        var (spreads, all) = (new List<ScoreSpread>(), new List<ScoreDeviation>());
        foreach (var group in ranking.CountedSheets.GroupBy(sheet => sheet.Application, StringComparer.Ordinal))
        {
            var experts = group.Select(sheet => sheet.Expert).ToArray();
            Compare(group.Key, null, experts, [.. group.Select(sheet => sheet.Score)], (difference, mean) => 100 * difference > limits.TotalPercent * Absolute(mean), spreads, all);
            foreach (var place in ranking.Template.CriteriaFor([.. functions[group.Key]]))
            {
                var most = limits.PointsOf(place.Criterion.MaxPoints);
                var points = experts.Select(expert => (Rational)sheets[(group.Key, expert)].Points[place.Index]!.Value).ToArray();
                Compare(group.Key, place.Criterion.Id, experts, points, (difference, _) => difference > most, spreads, all);
            }
        }

        return new(spreads, all);
    }

    /// <summary>One application's totals alone, for a table without a template.</summary>
    public static IReadOnlyList<ScoreDeviation> OfTotals(IReadOnlyList<CalibrationScore> scores, DeviationLimits limits)
    {
        var all = new List<ScoreDeviation>();
        foreach (var group in scores.GroupBy(score => score.Application, StringComparer.Ordinal))
            Compare(group.Key, null, [.. group.Select(score => score.Expert)], [.. group.Select(score => score.Score)],
                (difference, mean) => 100 * difference > limits.TotalPercent * Absolute(mean), [], all);
        return all;
    }

    private static void Compare(
        string application, string? criterion, string[] experts, Rational[] scores, Func<Rational, Rational, bool> beyond, List<ScoreSpread> spreads, List<ScoreDeviation> all)
    {
        var sum = Rational.Zero;
        foreach (var score in scores)
            sum += score;
        var mean = sum / scores.Length;
        spreads.Add(new ScoreSpread(application, criterion, scores.Length, mean, scores.Min(), scores.Max(), StandardDeviation(scores, mean)));
        for (var at = 0; at < scores.Length && scores.Length > 1; at++)
        {
            var others = (sum - scores[at]) / (scores.Length - 1);
            all.Add(new ScoreDeviation(application, experts[at], criterion, scores[at], others, scores.Length - 1, beyond(Absolute(scores[at] - others), others)));
        }
    }

    // A statistic, not a score: it is shown to two places and never compared.
    private static double? StandardDeviation(Rational[] scores, Rational mean)
    {
        if (scores.Length < 2)
            return null;
        var squares = Rational.Zero;
        foreach (var score in scores)
            squares += (score - mean) * (score - mean);
        return squares == Rational.Zero ? 0 : Math.Sqrt((squares / (scores.Length - 1)).ToDouble());
    }

    private static Rational Absolute(Rational value) => value < Rational.Zero ? Rational.Zero - value : value;
}
