using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Scoring;

namespace ExpertReview.Domain.Ranking;

/// <summary>What the sheets of one application come to: its row without rank, the totals counted, the points above the cap.</summary>
internal sealed record ApplicationScoring(RankingRow Row, IReadOnlyList<(string Expert, Rational Total)> Counted, IReadOnlyList<PointsAboveCap> AboveCap)
{
    public static ApplicationScoring Of(ScoringTemplate template, SheetScoring scoring, ScoredApplication application, IEnumerable<ScoreSheet> sheets)
    {
        var rules = template.Rules;
        var scores = new List<SheetScore>();
        var counted = new List<(string, Rational)>();
        var above = new List<PointsAboveCap>();
        var lacking = new List<Words>();
        foreach (var sheet in sheets.Where(sheet => sheet.State != SheetState.Recused).OrderBy(sheet => sheet.Expert, StringComparer.Ordinal))
        {
            if (sheet.State == SheetState.Draft)
            {
                lacking.Add(new($"专家{sheet.Expert}的评分表未提交", $"expert {sheet.Expert}: sheet not submitted"));
                continue;
            }

            above.AddRange(scoring.AboveCapOf(sheet));
            if (scoring.ScoreOf(sheet) is not { } score)
            {
                lacking.Add(GapsIn(sheet, scoring));
                continue;
            }

            if (rules.RoundSheets)
                score = score with { Total = score.Total.Round(rules.Decimals) };
            scores.Add(score);
            counted.Add((sheet.Expert, score.Total));
        }

        if (scores.Count < rules.MinSheets)
            lacking.Add(new($"有效评分表{scores.Count}份，少于{rules.MinSheets}份", $"{scores.Count} valid sheets, fewer than {rules.MinSheets}"));
        if (application.Ineligible is { } ineligible)
            return new(new RankingRow(application, RowState.Ineligible, scores.Count) { Why = new($"不符合条件：{ineligible}", $"not eligible: {ineligible}") }, [], above);
        if (lacking.Count > 0)
            return new(new RankingRow(application, RowState.Incomplete, scores.Count) { Why = new($"评分不完整：{string.Join('；', lacking)}", $"scores incomplete: {string.Join("; ", lacking.Select(one => one.En))}") }, counted, above);
        return new(new RankingRow(application, RowState.Ranked, scores.Count) { Figures = FiguresOf(rules, scores) }, counted, above);
    }

    private static RowFigures FiguresOf(TemplateRules rules, List<SheetScore> scores)
    {
        var totals = scores.Select(score => score.Total).Order().ToArray();
        return new RowFigures(
            rules.Aggregate.Of(totals).Round(rules.Decimals),
            Aggregate.Mean(totals).Round(rules.Decimals),
            Aggregate.Median(totals).Round(rules.Decimals),
            totals[0].Round(rules.Decimals),
            totals[^1].Round(rules.Decimals),
            (totals[^1] - totals[0]).Round(rules.Decimals),
            rules.Aggregate.Trims(totals.Length),
            Each(rules, scores, score => score.Blocks),
            Each(rules, scores, score => score.Functions));
    }

    private static decimal[] Each(TemplateRules rules, List<SheetScore> scores, Func<SheetScore, IReadOnlyList<Rational>> parts)
    {
        var values = new Rational[scores.Count];
        var published = new decimal[parts(scores[0]).Count];
        for (var part = 0; part < published.Length; part++)
        {
            for (var sheet = 0; sheet < values.Length; sheet++)
                values[sheet] = parts(scores[sheet])[part];
            Array.Sort(values);
            published[part] = rules.Aggregate.Of(values).Round(rules.Decimals);
        }

        return published;
    }

    private static Words GapsIn(ScoreSheet sheet, SheetScoring scoring)
    {
        var gaps = scoring.GapsOf(sheet).ToList();
        var points = gaps.Where(gap => gap.Evidence is null).Select(gap => gap.Criterion).ToList();
        var evidence = gaps.Where(gap => gap.Evidence is not null).Select(gap => $"{gap.Criterion}/{gap.Evidence}").ToList();
        var parts = new List<Words>();
        if (points.Count > 0)
            parts.Add(new($"未评{string.Join('、', points)}", $"not scored {string.Join(", ", points)}"));
        if (evidence.Count > 0)
            parts.Add(new($"佐证材料未判定{string.Join('、', evidence)}", $"evidence not judged {string.Join(", ", evidence)}"));
        return new($"专家{sheet.Expert}{string.Join('，', parts)}", $"expert {sheet.Expert}: {string.Join(", ", parts.Select(one => one.En))}");
    }
}
