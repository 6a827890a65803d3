using System.Globalization;
using System.Text;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Scoring;

namespace ExpertReview.Benchmarks.Ranking;

/// <summary>Score sheets of a round by a template with so many criteria an application, by a fixed generator.</summary>
internal sealed class InventedScores
{
    private ulong _state = 20260630;

    public ScoringTemplate Template { get; } = TemplateOf();

    /// <summary>Each application gets its sheets from experts that follow each other at changing distances, so that all are connected.</summary>
    public ReviewScores Of(int applications, int experts, int sheets, int? top)
    {
        var all = Enumerable.Range(0, applications).Select(at => new ScoredApplication($"A{at:D5}", [ServiceFunction.Information]) { Name = $"单位{at}", Prefecture = Prefecture.All[at % 16].Code }).ToList();
        var severity = Enumerable.Range(0, experts).Select(_ => Next(7) - 3).ToArray();
        var written = new List<ScoreSheet>(applications * sheets);
        for (var application = 0; application < applications; application++)
        {
            var level = 4 + Next(5);
            var panel = new HashSet<int>();
            while (panel.Count < sheets)
                panel.Add(Next(experts));
            foreach (var expert in panel.Order())
            {
                var points = new decimal?[Template.Criteria.Count];
                for (var at = 0; at < points.Length; at++)
                    points[at] = Math.Clamp(level * 2 + Next(5) - 2 + (at % 4 == 0 ? severity[expert] : 0), 0, 20) * 0.5m;
                written.Add(new ScoreSheet(all[application].No, $"E{expert:D4}", SheetState.Submitted, points, []));
            }
        }

        return new ReviewScores("template.json", all, written, new ShortlistPolicy(70, top, [new Quota(QuotaBy.Prefecture, Quota.Each, null, Math.Max(1, (top ?? applications) / 8))], null));
    }

    /// <summary>Totals alone.</summary>
    public List<CalibrationScore> Totals(int applications, int experts, int sheets) =>
        [.. ScoreRanking.Of(Template, Of(applications, experts, sheets, null)).CountedSheets];

    private static ScoringTemplate TemplateOf()
    {
        string Criteria(string id, int count) => string.Join(',', Enumerable.Range(0, count).Select(at => $$"""{ "id": "{{id}}.{{at.ToString("D2", CultureInfo.InvariantCulture)}}", "title": "指标{{at}}", "maxPoints": 10, "step": 0.5 }"""));
        return TemplateFile.Read(
            Encoding.UTF8.GetBytes($$"""
            { "format": "expertreview.scoring-template/1", "id": "benchmark", "version": 1, "title": "t",
              "rules": { "fullScore": 100, "decimals": 2, "aggregate": { "method": "trimmed-mean" }, "minSheets": 3, "tieChain": ["functions", "features", "median", "smallerSpread"] },
              "blocks": [
                { "id": "base", "title": "b", "weight": 40, "criteria": [ {{Criteria("base", 20)}} ] },
                { "id": "functions", "title": "f", "weight": 40, "combine": { "method": "mainPlus", "extraWeight": 0.05 }, "claimed": [ { "id": "information", "criteria": [ {{Criteria("information", 12)}} ] } ] },
                { "id": "features", "title": "s", "weight": 20, "criteria": [ {{Criteria("features", 8)}} ] } ] }
            """),
            "t.json");
    }

    private int Next(int below)
    {
        _state = _state * 6364136223846793005 + 1442695040888963407;
        return (int)((_state >> 33) % (ulong)below);
    }
}
