using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Json;

namespace ExpertReview.Features.Rules;

/// <summary>The member <c>functions</c> of a rule file.</summary>
internal static class RuleFunctions
{
    public static IReadOnlyList<FunctionRule> At(JsonAt at, IReadOnlyList<RuleReading> readings) =>
        RuleFile.List(at, one => FunctionAt(one, readings), function => function.Function.Code());

    private static FunctionRule? FunctionAt(JsonAt at, IReadOnlyList<RuleReading> readings)
    {
        if (at.Members("function", "clause", "cite", "lines", "combination") is not { } members)
            return null;
        var function = RuleFile.FunctionAt(members.Required("function"));
        var (clause, cite) = (members.Required("clause"), members.Required("cite")?.Text());
        var lines = members.Required("lines") is { } list ? RuleFile.List(list, LineAt, line => line.Id) : [];
        var combination = members.Optional("combination") is { } combined ? CombinationAt(combined, lines, readings) : null;
        if (function is { } one && clause?.Text() is { } code && code != $"7.{(int)one}")
            clause.Value.Refuse(new($"条款“{code}”与功能不符", $"clause \"{code}\" is not the function's"), new($"应为 7.{(int)one}", $"expected 7.{(int)one}"));
        return function is { } known && cite is not null && lines.Count > 0 ? new FunctionRule(known, $"7.{(int)known}", cite, lines, combination) : null;
    }

    private static FunctionRequirement? LineAt(JsonAt at)
    {
        if (at.Members("id", "name", "unit", "atLeast") is not { } members)
            return null;
        var (id, name, unit) = (members.Required("id")?.Text(), members.Required("name")?.Text(), members.Required("unit")?.Text());
        var atLeast = RuleFile.ThresholdAt(members.Required("atLeast"));
        return id is not null && name is not null && unit is not null && atLeast is { } threshold ? new FunctionRequirement(id, name, unit, threshold) : null;
    }

    private static FunctionCombination? CombinationAt(JsonAt at, IReadOnlyList<FunctionRequirement> lines, IReadOnlyList<RuleReading> readings)
    {
        if (at.Members("reading", "choices") is not { } members || members.Required("reading") is not { } reading || members.Required("choices") is not { } choices)
            return null;
        var single = readings.FirstOrDefault(one => one is { Several: false } && reading.Element.ValueEquals(one.Id));
        if (reading.Text() is not null && single is null)
            reading.Refuse(new("没有这种单选的理解", "no such reading of single choice"), new("应是 readings 中的一项", "one of readings is expected"));
        var groups = choices.Entries().ToDictionary(choice => choice.Key, choice => (IReadOnlyList<IReadOnlyList<string>>)GroupsAt(choice.Value, lines));
        foreach (var choice in single?.Choices.Where(choice => !groups.ContainsKey(choice.Id)) ?? [])
            choices.Refuse(new($"没有写理解 {choice.Id} 的组合", $"no combination for choice {choice.Id}"), new("每种理解都要写", "each choice needs one"));
        foreach (var unknown in groups.Keys.Where(key => single is not null && single.Choices.All(choice => choice.Id != key)))
            choices.Refuse(new($"没有理解 {unknown}", $"no choice {unknown}"), new($"可用：{string.Join(' ', single!.Choices.Select(choice => choice.Id))}", $"known: {string.Join(' ', single.Choices.Select(choice => choice.Id))}"));
        return single is null ? null : new FunctionCombination(single.Id, groups);
    }

    private static List<IReadOnlyList<string>> GroupsAt(JsonAt at, IReadOnlyList<FunctionRequirement> lines)
    {
        var groups = new List<IReadOnlyList<string>>();
        foreach (var group in at.Items())
        {
            var ids = new List<string>();
            foreach (var item in group.Items())
                if (item.Text() is { } id && lines.Any(line => line.Id == id))
                    ids.Add(id);
                else
                    item.Refuse(new("该功能没有这一行", "the function has no such line"), new($"可用：{string.Join(' ', lines.Select(line => line.Id))}", $"known: {string.Join(' ', lines.Select(line => line.Id))}"));
            if (ids.Count == 0)
                group.Refuse(new("没有可用的行", "no line that can be used"), new("至少一行", "at least one line"));
            groups.Add(ids);
        }

        if (groups.Count == 0)
            at.Refuse(new("组合为空", "the combination is empty"), new("至少一组", "at least one group"));
        return groups;
    }
}
