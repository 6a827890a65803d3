using System.Globalization;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Scoring;

/// <summary>What changed between two versions of a scoring template: every value that a person could have edited, named by where it stands.
/// Parts are matched by their ids, so that moving a criterion is told as a change of its place and not as one lost and one found.</summary>
public static class TemplateComparison
{
    private sealed record Line(string Place, Words What, string Value);

    /// <summary>The differences in the order of the new version, what was removed in the order of the old one at the end.</summary>
    public static IReadOnlyList<TemplateDifference> Of(ScoringTemplate old, ScoringTemplate next)
    {
        var (before, after) = (LinesOf(old).ToList(), LinesOf(next).ToList());
        var known = before.DistinctBy(line => line.Place).ToDictionary(line => line.Place, StringComparer.Ordinal);
        var still = after.Select(line => line.Place).ToHashSet(StringComparer.Ordinal);
        var differences = new List<TemplateDifference>();
        foreach (var line in after)
            if (!known.TryGetValue(line.Place, out var was))
                differences.Add(new(TemplateDifferenceKind.Added, line.Place, line.What, null, line.Value));
            else if (was.Value != line.Value)
                differences.Add(new(TemplateDifferenceKind.Changed, line.Place, line.What, was.Value, line.Value));
        differences.AddRange(OrdersOf(old, next));
        differences.AddRange(before.Where(line => !still.Contains(line.Place)).Select(line => new TemplateDifference(TemplateDifferenceKind.Removed, line.Place, line.What, line.Value, null)));
        return differences;
    }

    // Functions and evidence don't tell their places: what both versions have may stand in another order.
    private static IEnumerable<TemplateDifference> OrdersOf(ScoringTemplate old, ScoringTemplate next)
    {
        static (string, string)[] Functions(ScoringTemplate one) => [.. (one.FunctionsBlock?.Claimed ?? []).Select(claimed => (claimed.Function.Code(), claimed.Title))];
        static (string, string)[] Evidence(Criterion one) => [.. one.Evidence.Select(item => (item.Id, item.Title))];
        if (OrderOf("functions", new("服务功能的次序", "order of functions"), Functions(old), Functions(next)) is { } functions)
            yield return functions;
        foreach (var criterion in next.Criteria.Select(place => place.Criterion))
            if (old.Find(criterion.Id) is { } was
                && OrderOf($"criteria[{criterion.Id}].evidence", new($"指标“{criterion.Title}”佐证材料的次序", $"order of the evidence of criterion {criterion.Id}"), Evidence(was.Criterion), Evidence(criterion)) is { } evidence)
                yield return evidence;
    }

    private static TemplateDifference? OrderOf(string place, Words what, (string Id, string Title)[] before, (string Id, string Title)[] after)
    {
        var was = before.Where(one => after.Any(other => other.Id == one.Id)).ToList();
        var now = after.Where(one => before.Any(other => other.Id == one.Id)).ToList();
        return was.Select(one => one.Id).SequenceEqual(now.Select(one => one.Id), StringComparer.Ordinal)
            ? null
            : new(TemplateDifferenceKind.Changed, place, what, string.Join(" > ", was.Select(one => one.Title)), string.Join(" > ", now.Select(one => one.Title)));
    }

    private static IEnumerable<Line> LinesOf(ScoringTemplate template)
    {
        yield return new("id", new("模板名", "id"), template.Id);
        yield return new("version", new("版本", "version"), template.Version.ToString(CultureInfo.InvariantCulture));
        yield return new("title", new("表名", "title"), template.Title);
        if (template.Source is { } source)
            yield return new("source", new("依据", "source"), source);
        foreach (var line in RulesOf(template.Rules).Concat(template.Blocks.SelectMany((block, at) => BlockOf(block, at))))
            yield return line;
    }

    private static IEnumerable<Line> RulesOf(TemplateRules rules)
    {
        yield return new("rules.fullScore", new("满分", "full score"), PlainNumber.Of(rules.FullScore));
        yield return new("rules.decimals", new("公布小数位", "decimals"), PlainNumber.Of(rules.Decimals));
        if (rules.PassLine is { } line)
            yield return new("rules.passLine", new("入围分数线", "pass line"), PlainNumber.Of(line));
        yield return new("rules.aggregate", new("统分办法", "aggregate"), rules.Aggregate.Method switch
        {
            AggregateMethod.Mean => "mean",
            AggregateMethod.Median => "median",
            _ => string.Create(CultureInfo.InvariantCulture, $"trimmed-mean -{rules.Aggregate.DropHighest} -{rules.Aggregate.DropLowest} ({rules.Aggregate.FromSheets})"),
        });
        yield return new("rules.minSheets", new("最少有效评分表", "fewest counted sheets"), PlainNumber.Of(rules.MinSheets));
        yield return new("rules.roundSheets", new("先对每份评分表四舍五入", "sheets rounded first"), rules.RoundSheets ? "true" : "false");
        yield return new("rules.evidence", new("佐证对得分的作用", "evidence"), rules.Evidence switch { EvidenceMode.Cap => "cap", EvidenceMode.Advise => "advise", _ => "off" });
        yield return new("rules.tieChain", new("并列区分次序", "tie chain"), string.Join(" > ", rules.TieChain.Select(step => step.Code)));
    }

    private static IEnumerable<Line> BlockOf(Block block, int at)
    {
        var (place, zh) = ($"blocks[{block.Id}]", $"“{block.Title}”");
        yield return new(place, new($"部分{zh}的位置", $"place of block {block.Id}"), PlainNumber.Of(at + 1));
        yield return new($"{place}.title", new("部分名称", $"title of block {block.Id}"), block.Title);
        yield return new($"{place}.weight", new($"{zh}权重", $"weight of block {block.Id}"), PlainNumber.Of(block.Weight));
        if (block.Clause is { } clause)
            yield return new($"{place}.clause", new($"{zh}条款", $"clause of block {block.Id}"), clause);
        if (block.Combine is { } combine)
            yield return new($"{place}.combine", new($"{zh}合成办法", $"combination of block {block.Id}"), combine.Method switch
            {
                CombineMethod.Best => "best",
                CombineMethod.MainPlus => $"mainPlus {PlainNumber.Of(combine.ExtraWeight)}",
                _ => "mean",
            });
        foreach (var line in block.Criteria.SelectMany((criterion, i) => CriterionOf(criterion, block.Title, i)))
            yield return line;
        foreach (var line in block.Claimed.SelectMany(FunctionOf))
            yield return line;
    }

    private static IEnumerable<Line> FunctionOf(ClaimedFunction claimed)
    {
        var code = claimed.Function.Code();
        yield return new($"functions[{code}]", new("服务功能", "function"), claimed.Title);
        yield return new($"functions[{code}].weight", new($"“{claimed.Title}”权重", $"weight of {code}"), PlainNumber.Of(claimed.Weight));
        if (claimed.Clause is { } clause)
            yield return new($"functions[{code}].clause", new($"“{claimed.Title}”条款", $"clause of {code}"), clause);
        foreach (var line in claimed.Criteria.SelectMany((criterion, at) => CriterionOf(criterion, claimed.Title, at)))
            yield return line;
    }

    private static IEnumerable<Line> CriterionOf(Criterion criterion, string under, int at)
    {
        var (place, zh, en) = ($"criteria[{criterion.Id}]", $"指标“{criterion.Title}”", $"criterion {criterion.Id}");
        yield return new(place, new($"{zh}的位置", $"place of {en}"), string.Create(CultureInfo.InvariantCulture, $"{under} {at + 1}"));
        yield return new($"{place}.title", new($"指标{criterion.Id}名称", $"title of {en}"), criterion.Title);
        yield return new($"{place}.maxPoints", new($"{zh}最高分", $"most points of {en}"), PlainNumber.Of(criterion.MaxPoints));
        if (criterion.Clause is { } clause)
            yield return new($"{place}.clause", new($"{zh}条款", $"clause of {en}"), clause);
        if (criterion.Step is { } step)
            yield return new($"{place}.step", new($"{zh}打分单位", $"step of {en}"), PlainNumber.Of(step));
        for (var i = 0; i < criterion.Bands.Count; i++)
            yield return new($"{place}.bands[{i}]", new($"{zh}第{i + 1}档", $"band {i + 1} of {en}"), $"{PlainNumber.Of(criterion.Bands[i].From)}–{PlainNumber.Of(criterion.Bands[i].To)} {criterion.Bands[i].Text}");
        foreach (var fact in criterion.Facts.DistinctBy(fact => fact.Field))
            yield return new($"{place}.facts[{fact.Field}]", new($"{zh}数据{fact.Field}", $"figure {fact.Field} of {en}"), $"≥ {(fact.AtLeast is { } least ? PlainNumber.Of(least) : "–")} {fact.Unit}".TrimEnd());
        for (var i = 0; i < criterion.Steps.Count; i++)
            yield return new($"{place}.steps[{i}]", new($"{zh}对照表第{i + 1}行", $"line {i + 1} of the table of {en}"), $"≥ {PlainNumber.Of(criterion.Steps[i].AtLeast)}: {PlainNumber.Of(criterion.Steps[i].Points)}");
        foreach (var item in criterion.Evidence)
            yield return new($"{place}.evidence[{item.Id}]", new($"{zh}佐证材料{item.Id}", $"evidence {item.Id} of {en}"), $"{item.Title} {PlainNumber.Of(item.Weight)}");
    }
}
