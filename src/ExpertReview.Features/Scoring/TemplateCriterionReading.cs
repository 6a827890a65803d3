using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Json;

namespace ExpertReview.Features.Scoring;

/// <summary>One criterion of a scoring template.</summary>
internal static class TemplateCriterionReading
{
    public static Criterion? Read(JsonAt at)
    {
        if (at.Members("id", "title", "clause", "maxPoints", "step", "bands", "facts", "steps", "evidence") is not { } members)
            return null;
        var id = members.Required("id")?.Text() ?? "";
        if (id.Contains('/', StringComparison.Ordinal))
            members.Required("id")?.Refuse(new($"编号 {id} 含有 /", $"id {id} contains /"), new("编号不得含 /", "an id holds no /"));
        var most = members.Required("maxPoints")?.Number(TemplateLimits.Least, TemplateLimits.Points, TemplateLimits.PointPlaces) ?? TemplateLimits.Points;
        var criterion = new Criterion
        {
            Id = id,
            Title = members.Required("title")?.Text() ?? "",
            Clause = members.Optional("clause")?.AnyText(),
            MaxPoints = most,
            Step = members.Optional("step") is { IsNull: false } step ? step.Number(TemplateLimits.Least, most, TemplateLimits.PointPlaces) : null,
            Bands = members.Optional("bands")?.Items().Select(band => BandOf(band, most)).ToList() ?? [],
            Facts = members.Optional("facts")?.Items().Select(FactOf).ToList() ?? [],
            Steps = members.Optional("steps")?.Items().Select(line => StepOf(line, most)).ToList() ?? [],
            Evidence = members.Optional("evidence") is { } evidence ? EvidenceOf(evidence) : [],
        };
        if (criterion.Steps.Count > 0 && criterion.Facts.Count == 0)
            members.Optional("steps")?.Refuse(new("steps 没有可对照的 facts", "steps have no fact to stand over"), new("先列出 facts[0]", "facts[0] is what they are over"));
        for (var i = 0; i < criterion.Steps.Count; i++)
            if (!criterion.Allows(criterion.Steps[i].Points))
                members.Optional("steps")?.Refuse(new($"第 {i + 1} 档的分值不合 step", $"points of line {i + 1} are off the step"), new("分值应为 step 的整数倍", "points are multiples of step"));
        return criterion;
    }

    private static Band BandOf(JsonAt at, decimal most)
    {
        var members = at.Members("from", "to", "text");
        var band = new Band(
            members?.Required("from")?.Number(0, most, TemplateLimits.PointPlaces) ?? 0,
            members?.Required("to")?.Number(0, most, TemplateLimits.PointPlaces) ?? most,
            members?.Required("text")?.AnyText() ?? "");
        if (band.From > band.To)
            at.Refuse(new("from 大于 to", "from is above to"), new("from 不得大于 to", "from is at most to"));
        return band;
    }

    private static Fact FactOf(JsonAt at)
    {
        var members = at.Members("field", "atLeast", "unit");
        var field = members?.Required("field")?.Text();
        if (field is not null && !FigureFields.IsKnown(field))
            members!.Required("field")?.Refuse(new($"没有字段 {field}", $"no field {field}"), FigureFields.Allowed);
        return new Fact(field ?? "", members?.Optional("atLeast")?.Number(-1_000_000_000_000m, 1_000_000_000_000m), members?.Optional("unit")?.AnyText());
    }

    private static Step StepOf(JsonAt at, decimal most)
    {
        var members = at.Members("atLeast", "points");
        return new Step(
            members?.Required("atLeast")?.Number(-1_000_000_000_000m, 1_000_000_000_000m) ?? 0,
            members?.Required("points")?.Number(0, most, TemplateLimits.PointPlaces) ?? 0);
    }

    private static List<EvidenceItem> EvidenceOf(JsonAt at)
    {
        var items = new List<EvidenceItem>();
        foreach (var item in at.Items())
        {
            var members = item.Members("id", "title", "weight");
            var id = members?.Required("id")?.Text() ?? "";
            if (id.Length > 0 && items.Exists(earlier => earlier.Id == id))
                item.Refuse(new($"佐证材料 {id} 重复", $"evidence item {id} is double"), new("同一指标内编号唯一", "ids are unique within a criterion"));
            items.Add(new EvidenceItem(id, members?.Optional("title")?.AnyText() ?? id, members?.Required("weight")?.Number(0, 1, TemplateLimits.WeightPlaces) ?? 0));
        }

        if (items.Count > 0 && items.Sum(item => item.Weight) is var sum && sum != 1)
            at.Refuse(new($"佐证材料权重之和为 {sum:0.############}", FormattableString.Invariant($"evidence weights sum to {sum:0.############}")), new("权重之和应为 1", "they must sum to 1"));
        return items;
    }
}
