using System.Text;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Scoring;

namespace ExpertReview.Tests.Ranking;

/// <summary>Small score tables by a template whose points are scores: base up to 100, functions up to 60, features up to 40.</summary>
internal static class AScoreTable
{
    public static ScoringTemplate Template(string aggregate = "\"mean\"", string chain = "", string more = "") => TemplateFile.Read(
        Encoding.UTF8.GetBytes($$"""
        { "format": "expertreview.scoring-template/1", "id": "t", "version": 1, "title": "t",
          "rules": { "fullScore": 200, "decimals": 2, "aggregate": { "method": {{aggregate}} }, "tieChain": [{{chain}}] {{more}} },
          "blocks": [
            { "id": "base", "title": "b", "weight": 50, "criteria": [ { "id": "base.all", "title": "b", "maxPoints": 100 } ] },
            { "id": "functions", "title": "服务功能", "weight": 30, "combine": { "method": "best" }, "claimed": [
              {{string.Join(',', ServiceFunctions.All.Select(function => $$"""{ "id": "{{function.Code()}}", "criteria": [ { "id": "{{function.Code()}}.all", "title": "f", "maxPoints": 60 } ] }"""))}} ] },
            { "id": "features", "title": "s", "weight": 20, "criteria": [ { "id": "features.all", "title": "s", "maxPoints": 40 } ] } ] }
        """),
        "t.json");

    public static ScoredApplication Application(string no, string? prefecture = null, ServiceFunction function = ServiceFunction.Information) =>
        new(no, [function]) { Prefecture = prefecture };

    public static ScoreSheet Sheet(ScoringTemplate template, ScoredApplication application, string expert, decimal total, decimal functions = 0, decimal features = 0, SheetState state = SheetState.Submitted) =>
        ScoreSheet.Of(
            template,
            application.No,
            expert,
            state,
            new Dictionary<string, decimal>
            {
                ["base.all"] = total - functions - features,
                [$"{application.MainFunction.Code()}.all"] = functions,
                ["features.all"] = features,
            },
            []);

    /// <summary>One sheet an application.</summary>
    public static ReviewScores Of(ScoringTemplate template, ShortlistPolicy? policy, params (ScoredApplication Application, decimal Total)[] scored) =>
        new("t.json", [.. scored.Select(one => one.Application)], [.. scored.Select(one => Sheet(template, one.Application, "E1", one.Total))], policy);

    public static ShortlistPolicy Policy(decimal? line = null, int? top = null, params Quota[] quotas) => new(line, top, quotas, LotSeed: null);
}
