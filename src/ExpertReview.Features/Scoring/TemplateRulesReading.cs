using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Json;

namespace ExpertReview.Features.Scoring;

/// <summary>The <c>rules</c> of a scoring template.</summary>
internal static class TemplateRulesReading
{
    /// <summary>The members of <c>rules</c>.</summary>
    public static readonly string[] Known =
        ["fullScore", "decimals", "rounding", "passLine", "aggregate", "minSheets", "roundSheets", "evidence", "tieChain"];

    public static TemplateRules? Read(JsonAt at)
    {
        if (at.Members(Known) is not { } members)
            return null;
        var fullScore = members.Required("fullScore")?.Number(TemplateLimits.Least, 1_000_000, TemplateLimits.PointPlaces);
        members.Optional("rounding")?.OneOf(("half-up", true));
        return new TemplateRules
        {
            FullScore = fullScore ?? 100,
            Decimals = (int)(members.Required("decimals")?.Whole(0, 6) ?? 2),
            PassLine = members.Optional("passLine") is { IsNull: false } line ? line.Number(0, fullScore ?? 1_000_000, TemplateLimits.PointPlaces) : null,
            Aggregate = members.Required("aggregate") is { } aggregate ? AggregateOf(aggregate) : new Aggregate(AggregateMethod.Mean),
            MinSheets = (int)(members.Optional("minSheets")?.Whole(1, 1000) ?? 1),
            RoundSheets = members.Optional("roundSheets")?.Flag() ?? false,
            Evidence = members.Optional("evidence")?.OneOf(("off", EvidenceMode.Off), ("advise", EvidenceMode.Advise), ("cap", EvidenceMode.Cap)) ?? EvidenceMode.Off,
            TieChain = members.Optional("tieChain")?.Items().Select(step => new TieStep(step.Text() ?? "")).ToList() ?? [],
        };
    }

    /// <summary>Each step must be a block, median, smallerSpread or lot.</summary>
    public static void CheckTieChain(JsonAt chain, IReadOnlyList<Block> blocks)
    {
        if (chain.Element.ValueKind != System.Text.Json.JsonValueKind.Array)
            return;
        var allowed = blocks.Select(block => block.Id).Concat(TieStep.Named.Select(step => step.Code)).ToList();
        foreach (var step in chain.Items())
            if (step.Element.ValueKind == System.Text.Json.JsonValueKind.String && step.Element.GetString() is { Length: > 0 } code && !allowed.Contains(code))
                step.Refuse(new($"并列规则 {code} 不存在", $"no tie step {code}"), new($"可用：{string.Join(' ', allowed)}", $"known: {string.Join(' ', allowed)}"));
    }

    private static Aggregate AggregateOf(JsonAt at)
    {
        var members = at.Members("method", "dropHighest", "dropLowest", "fromSheets");
        var method = members?.Required("method")?.OneOf(
            ("mean", AggregateMethod.Mean), ("median", AggregateMethod.Median), ("trimmed-mean", AggregateMethod.TrimmedMean));
        var aggregate = new Aggregate(
            method ?? AggregateMethod.Mean,
            (int)(members?.Optional("dropHighest")?.Whole(0, 1000) ?? 1),
            (int)(members?.Optional("dropLowest")?.Whole(0, 1000) ?? 1),
            (int)(members?.Optional("fromSheets")?.Whole(1, 1000) ?? 5));
        if (aggregate.DropHighest + aggregate.DropLowest >= aggregate.FromSheets)
            at.Refuse(
                new($"去掉 {aggregate.DropHighest} + {aggregate.DropLowest} 份后，{aggregate.FromSheets} 份评分表没有剩余", $"dropping {aggregate.DropHighest} + {aggregate.DropLowest} leaves nothing of {aggregate.FromSheets} sheets"),
                new("dropHighest + dropLowest 应小于 fromSheets", "dropHighest + dropLowest must be less than fromSheets"));
        return aggregate;
    }
}
