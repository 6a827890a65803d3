using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Scoring;

namespace ExpertReview.Domain.Ranking;

/// <summary>Makes the ranking of a round from its scores: totals, aggregates, ties, places and the proposed list (formats.md, Scores).
/// The order of applications and sheets changes nothing but the order of what is reported.</summary>
public static class ScoreRanking
{
    // With fewer applications starting a second thread costs more than it saves.
    private const int Many = 1_000;

    /// <summary>The ranking of scores by their template.</summary>
    /// <param name="template">The template that the sheets are numbered by.</param>
    /// <param name="scores">Applications, sheets and shortlist policy, checked when they were read.</param>
    public static RankingTable Of(ScoringTemplate template, ReviewScores scores)
    {
        var sheets = scores.Sheets.ToLookup(sheet => sheet.Application, StringComparer.Ordinal);
        var judgedAll = Judged(template, scores, sheets);
        var rows = new List<RankingRow>(scores.Applications.Count);
        var counted = new Dictionary<(string, string), Rational>();
        var above = new Dictionary<(string, string), List<PointsAboveCap>>();
        for (var at = 0; at < judgedAll.Length; at++)
        {
            var (application, judged) = (scores.Applications[at], judgedAll[at]);
            rows.Add(judged.Row);
            foreach (var (expert, total) in judged.Counted)
                counted[(application.No, expert)] = total;
            foreach (var points in judged.AboveCap.GroupBy(points => points.Expert))
                above[(application.No, points.Key)] = [.. points];
        }

        var ordered = InOrder(template, rows, scores.Shortlist?.LotSeed);
        var proposed = Shortlisting.Of(template, ordered, scores);
        return new RankingTable(
            template,
            proposed.Rows,
            proposed.Failures,
            [.. scores.Sheets.SelectMany(sheet => above.GetValueOrDefault((sheet.Application, sheet.Expert), []))],
            [.. from sheet in scores.Sheets
                where counted.ContainsKey((sheet.Application, sheet.Expert))
                select new CalibrationScore(sheet.Application, sheet.Expert, counted[(sheet.Application, sheet.Expert)])],
            scores.Shortlist?.Top);
    }

    // Each by itself, side by side: what one comes to depends on its own sheets only.
    private static ApplicationScoring[] Judged(ScoringTemplate template, ReviewScores scores, ILookup<string, ScoreSheet> sheets)
    {
        var scoring = new SheetScoringByFunctions(template);
        SheetScoring[] ways = [.. scores.Applications.Select(scoring.For)];
        var judged = new ApplicationScoring[ways.Length];
        if (ways.Length < Many)
            for (var at = 0; at < ways.Length; at++)
                Judge(at);
        else
            Parallel.For(0, ways.Length, Judge);
        return judged;

        void Judge(int at) => judged[at] = ApplicationScoring.Of(template, ways[at], scores.Applications[at], sheets[scores.Applications[at].No]);
    }

    // Ranked rows by score and tie chain with their ranks, then the incomplete and the ineligible ones by number.
    private static List<RankingRow> InOrder(ScoringTemplate template, List<RankingRow> rows, string? lotSeed)
    {
        var ranked = rows.Where(row => row.State == RowState.Ranked)
            .Select(row => (Row: row, Keys: new TieKeys(template, row.Figures!, row.Application.No, lotSeed)))
            .ToList();
        ranked.Sort((left, right) =>
        {
            var order = right.Row.Figures!.Score.CompareTo(left.Row.Figures!.Score);
            if (order == 0)
                order = TieKeys.Compare(template, left.Keys, right.Keys);
            return order != 0 ? order : string.CompareOrdinal(left.Row.Application.No, right.Row.Application.No);
        });
        var ordered = new List<RankingRow>(rows.Count);
        var (first, better) = (0, -1);
        for (var i = 0; i < ranked.Count; i++)
        {
            var (row, keys) = ranked[i];
            if (i > 0 && (ranked[i - 1].Row.Figures!.Score != row.Figures!.Score || TieKeys.Compare(template, ranked[i - 1].Keys, keys) != 0))
                (first, better) = (i, ranked[i - 1].Row.Figures!.Score == row.Figures.Score ? i - 1 : -1);
            var step = better < 0 ? -1 : TieKeys.FirstDifference(template, ranked[better].Keys, keys);
            ordered.Add(row with { Rank = first + 1, TieBrokenBy = step < 0 ? null : template.Rules.TieChain[step].Code });
        }

        foreach (var state in new[] { RowState.Incomplete, RowState.Ineligible })
            ordered.AddRange(rows.Where(row => row.State == state).OrderBy(row => row.Application.No, StringComparer.Ordinal));
        return ordered;
    }
}
