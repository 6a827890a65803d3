using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Json;

namespace ExpertReview.Features.Scoring;

/// <summary>The <c>blocks</c> of a scoring template, and what must be unique or sum up in them.</summary>
internal static class TemplateBlocksReading
{
    public static IReadOnlyList<Block> Read(JsonAt at)
    {
        var blocks = new List<Block>();
        var criteria = new HashSet<string>(StringComparer.Ordinal);
        var ids = new HashSet<string>(TieStep.Named.Select(step => step.Code), StringComparer.Ordinal);
        foreach (var item in at.Items())
        {
            if (item.Members("id", "title", "clause", "weight", "criteria", "combine", "claimed") is not { } members)
                continue;
            var block = BlockOf(item, members, criteria);
            if (block.Id.Length > 0 && !ids.Add(block.Id))
                members.Required("id")?.Refuse(new($"编号 {block.Id} 重复或为保留字", $"id {block.Id} is double or reserved"), Unique);
            if (block.Claimed.Count > 0 && blocks.Exists(earlier => earlier.Claimed.Count > 0))
                item.Refuse(new("有两个服务功能部分", "a second block of claimed functions"), new("只能有一个 claimed 部分", "one block may have claimed"));
            blocks.Add(block);
        }

        if (blocks.Sum(block => block.Weight) is var sum && sum != 100)
            at.Refuse(new($"各部分权重之和为 {sum:0.############}", FormattableString.Invariant($"block weights sum to {sum:0.############}")), new("权重之和应为 100", "they must sum to 100"));
        return blocks;
    }

    private static readonly Words Unique = new("编号不得重复，也不得为 median、smallerSpread、lot", "ids are unique and not median, smallerSpread or lot");

    private static Block BlockOf(JsonAt at, JsonMembers members, HashSet<string> criteria)
    {
        var block = new Block(
            members.Required("id")?.Text() ?? "",
            members.Required("title")?.Text() ?? "",
            members.Optional("clause")?.AnyText(),
            members.Required("weight")?.Number(0, 100) ?? 0);
        var (own, claimed) = (members.Optional("criteria"), members.Optional("claimed"));
        if (own is null == claimed is null)
            at.Refuse(new("应有 criteria 或 claimed 之一", "either criteria or claimed is asked for"), new("两者必居其一", "exactly one of the two"));
        if (claimed is null && members.Optional("combine") is { } stray)
            stray.Refuse(new("combine 只用于服务功能部分", "combine belongs to claimed functions"), new("删去 combine", "leave it out"));
        if (claimed is not { } functions)
            return block with { Criteria = own is { } items ? CriteriaOf(items, criteria) : [] };
        return block with
        {
            Combine = members.Optional("combine") is { } combine ? CombineOf(combine) : new Combine(CombineMethod.Mean),
            Claimed = ClaimedOf(functions, criteria),
        };
    }

    private static Combine CombineOf(JsonAt at)
    {
        var members = at.Members("method", "extraWeight");
        var method = members?.Required("method")?.OneOf(("mean", CombineMethod.Mean), ("best", CombineMethod.Best), ("mainPlus", CombineMethod.MainPlus)) ?? CombineMethod.Mean;
        var extra = method == CombineMethod.MainPlus ? members!.Required("extraWeight") : members?.Optional("extraWeight");
        return new Combine(method, extra?.Number(0, 1, TemplateLimits.WeightPlaces) ?? 0);
    }

    private static List<ClaimedFunction> ClaimedOf(JsonAt at, HashSet<string> criteria)
    {
        var claimed = new List<ClaimedFunction>();
        var choices = ServiceFunctions.All.Select(function => (function.Code(), function)).ToArray();
        foreach (var item in at.Items())
        {
            if (item.Members("id", "title", "clause", "weight", "criteria") is not { } members)
                continue;
            var function = members.Required("id")?.OneOf(choices);
            if (function is { } known && claimed.Exists(earlier => earlier.Function == known))
                members.Required("id")?.Refuse(new($"服务功能 {known.Code()} 重复", $"function {known.Code()} is double"), new("每项功能只能出现一次", "each function may stand once"));
            var title = members.Optional("title") is { } named ? named.Text() : function?.Name();
            var weight = members.Optional("weight") is { } weighed ? weighed.Number(TemplateLimits.Least, 1_000_000, TemplateLimits.WeightPlaces) ?? 1 : 1;
            var own = members.Required("criteria") is { } items ? CriteriaOf(items, criteria) : [];
            claimed.Add(new ClaimedFunction(function ?? ServiceFunction.Information, title ?? "", members.Optional("clause")?.AnyText(), weight, own));
        }

        if (claimed.Count == 0)
            at.Refuse(new("没有服务功能", "no function"), new("至少一项功能", "at least one function"));
        return claimed;
    }

    private static List<Criterion> CriteriaOf(JsonAt at, HashSet<string> ids)
    {
        var criteria = new List<Criterion>();
        foreach (var item in at.Items())
        {
            var criterion = TemplateCriterionReading.Read(item);
            if (criterion is null)
                continue;
            if (criterion.Id.Length > 0 && !ids.Add(criterion.Id))
                item.Refuse(new($"指标编号 {criterion.Id} 重复", $"criterion id {criterion.Id} is double"), new("指标编号在模板内唯一", "criterion ids are unique in a template"));
            criteria.Add(criterion);
        }

        if (criteria.Count == 0)
            at.Refuse(new("没有指标", "no criterion"), new("至少一项指标", "at least one criterion"));
        return criteria;
    }
}
