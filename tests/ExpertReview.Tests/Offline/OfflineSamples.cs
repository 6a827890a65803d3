using System.Text;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Rounds;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Offline;
using ExpertReview.Features.Reviews;
using ExpertReview.Features.Scoring;

namespace ExpertReview.Tests.Offline;

/// <summary>Sheets of invented templates, filled at random, as the offline form is made of them.</summary>
internal static class OfflineSamples
{
    public static IEnumerable<(string Combine, string Evidence, bool Filled)> Cases =>
        from combine in new[] { "\"mean\"", "\"best\"", "\"mainPlus\", \"extraWeight\": 0.05" }
        from evidence in new[] { "cap", "advise", "off" }
        from filled in new[] { true, false }
        select (combine, evidence, filled);

    public static OfflineIdentity About { get; } = new(3, "E007", "", "t/1", new string('a', 64), new DateTimeOffset(2026, 11, 25, 4, 0, 0, TimeSpan.Zero), "");

    public static byte[] Book(ExpertSheet sheet, ScoringTemplate template, OfflineIdentity? about = null) =>
        OfflineBook.Write("试验", new DateOnly(2026, 11, 25), [OfflineSheetMaking.Of(sheet, template, (about ?? About) with { Application = sheet.Application }, 1), OfflineGuide.Sheet("试验")]);

    public static (ExpertSheet Sheet, ScoringTemplate Template) Of((string Combine, string Evidence, bool Filled) one, int seed, string word = "缺少盖章页")
    {
        var template = Template(one.Combine, one.Evidence);
        var random = new Random(seed);
        IReadOnlyList<ServiceFunction> functions = [.. new[] { ServiceFunction.Training, ServiceFunction.Information, ServiceFunction.Green }.Take(seed % 3 + 1)];
        var caps = template.Rules.Evidence == EvidenceMode.Cap;
        var lines = template.CriteriaFor([.. functions]).Select(place => Line(place, random, one.Filled, caps, word)).ToDictionary(line => line.Place.Criterion.Id, StringComparer.Ordinal);
        var sheet = ScoreSheet.Of(
            template, "A1", "E007", SheetState.Draft, lines.Values.Where(line => line.Points is not null).Select(line => KeyValuePair.Create(line.Place.Criterion.Id, line.Points!.Value)),
            lines.Values.SelectMany(line => line.Evidence).Where(item => item.Judged is not null).Select(item => KeyValuePair.Create(item.Key, item.Judged!.Value)));
        var scoring = new SheetScoring(template, functions, functions[0]);
        var standing = new SheetStanding(scoring.GapsOf(sheet).Count(), scoring.ScoreOf(sheet)?.Total.Round(template.Rules.Decimals), template.Rules.FullScore, []);
        return (new ExpertSheet(
            "A1", "=HYPERLINK(\"http://x\") 有限公司", "+平台", functions, RoundStage.Reviewing, SheetState.Draft, true, null, caps,
            [.. template.Blocks.Select(block => (block, LinesOf(block, functions, lines)))], standing, [],
            new OverallOpinion(one.Filled ? "总体较好\n第二行" : null, one.Filled ? 77 : 0, one.Filled ? "recommend" : null, one.Filled ? 78 : 0), null, new Dictionary<string, string>())
            { RoundTitle = "试验批次", Title = "t" }, template);
    }

    private static IReadOnlyList<CriterionLine> LinesOf(Block block, IReadOnlyList<ServiceFunction> functions, Dictionary<string, CriterionLine> lines) =>
        [.. block.Criteria.Concat(functions.SelectMany(function => block.Claimed.Where(claimed => claimed.Function == function)).SelectMany(claimed => claimed.Criteria)).Select(criterion => lines[criterion.Id])];

    // Where a sheet is not filled, a few fields are left open, in some of its parts only.
    private static CriterionLine Line(CriterionPlace place, Random random, bool filled, bool caps, string word)
    {
        var criterion = place.Criterion;
        var evidence = criterion.Evidence.Select((item, at) => new EvidenceLine(
            $"{criterion.Id}/{item.Id}", item, filled || random.Next(3) > 0 ? (EvidenceJudgement)random.Next(3) : null, at + 1, "材料.pdf", 12)).ToList();
        var most = criterion.MaxPoints * (caps ? 1 - evidence.Sum(item => item.Item.Weight * (item.Judged switch { EvidenceJudgement.Partial => 0.5m, EvidenceJudgement.Missing => 1, _ => 0 })) : 1);
        var step = criterion.Step ?? 0.001m;
        decimal? points = filled || random.Next(3) > 0 ? random.Next((int)(criterion.MaxPoints / step) + 1) * step : null;
        return new CriterionLine(place, points, points is null ? 0 : 500, most, [], null, word, 9, evidence);
    }

    private static ScoringTemplate Template(string combine, string evidence)
    {
        static string Criterion(string id, string max, string step) =>
            $$"""{ "id": "{{id}}", "title": "指标{{id}}", "maxPoints": {{max}}, "step": {{step}}, "evidence": [ { "id": "a", "title": "甲", "weight": 0.7 }, { "id": "b", "title": "乙", "weight": 0.3 } ] }""";
        return TemplateFile.Read(
            Encoding.UTF8.GetBytes($$"""
            { "format": "expertreview.scoring-template/1", "id": "t", "version": 1, "title": "t",
              "rules": { "fullScore": 100, "decimals": 2, "aggregate": { "method": "mean" }, "evidence": "{{evidence}}" },
              "blocks": [
                { "id": "base", "title": "基本条件", "weight": 40, "criteria": [ {{Criterion("b1", "3.5", "0.5")}}, {{Criterion("b2", "36.5", "0.005")}}, { "id": "b3", "title": "无佐证", "maxPoints": 7 } ] },
                { "id": "functions", "title": "服务功能", "weight": 40, "combine": { "method": {{combine}} }, "claimed": [
                  { "id": "information", "title": "信息服务", "weight": 3, "criteria": [ {{Criterion("i1", "15", "0.5")}}, {{Criterion("i2", "7", "1")}} ] },
                  { "id": "training", "title": "培训服务", "criteria": [ {{Criterion("t1", "11", "0.5")}} ] },
                  { "id": "green", "title": "绿色服务", "weight": 0.7, "criteria": [ {{Criterion("g1", "13", "0.25")}} ] } ] },
                { "id": "features", "title": "特色示范", "weight": 20, "criteria": [ {{Criterion("f1", "20", "0.005")}} ] } ] }
            """),
            "t.json");
    }
}
