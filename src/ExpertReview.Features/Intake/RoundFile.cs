using ExpertReview.Domain.Basics;
using ExpertReview.Features.Json;

namespace ExpertReview.Features.Intake;

/// <summary>Reads round.json, strictly.</summary>
public static class RoundFile
{
    private const int Most = 1_000_000;

    /// <summary>The settings.</summary>
    /// <exception cref="InputRefusedException">With the path of each error.</exception>
    public static RoundSettings Read(ReadOnlyMemory<byte> json, string file = "round.json")
    {
        var reading = new JsonReading(file);
        var settings = reading.Open(json) is { } root ? Settings(root) : null;
        reading.ThrowIfWrong();
        return settings!;
    }

    private static RoundSettings? Settings(JsonAt root)
    {
        if (root.Members(
            "format", "year", "title", "asOf", "template", "reviewsPerApplication", "groups", "objective", "balance", "shortlist", "publicity",
            "announced", "readings", "coverFunctions", "minLoad", "maxLoad", "discussion") is not { } members)
            return null;
        members.Required("format")?.OneOf(("expertreview.round/1", true));
        var minLoad = Whole(members.Optional("minLoad"), 0) ?? 0;
        var maxLoad = Whole(members.Optional("maxLoad"), 0);
        if (maxLoad < minLoad)
            members.Optional("maxLoad")?.Refuse(new($"maxLoad {maxLoad} 小于 minLoad {minLoad}", $"maxLoad {maxLoad} is below minLoad {minLoad}"), new("应不小于 minLoad", "at least minLoad"));
        return new RoundSettings
        {
            Year = (int)(members.Required("year")?.Whole(2000, 2100) ?? 0), Title = members.Required("title")?.Text() ?? "",
            AsOf = members.Required("asOf")?.Day() ?? default, Template = Template(members.Required("template")),
            ReviewsPerApplication = Whole(members.Required("reviewsPerApplication"), 0) ?? 0, Groups = Groups(members.Optional("groups")),
            Objective = Choice(members.Optional("objective"), "total", "fair"), Balance = Choice(members.Optional("balance"), "limits", "even"),
            Shortlist = members.Optional("shortlist") is { } shortlist ? Shortlist(shortlist) : null, Publicity = Publicity(members.Required("publicity")),
            Announced = members.Optional("announced")?.Day(), Readings = Readings(members.Optional("readings")),
            CoverFunctions = members.Optional("coverFunctions")?.Flag() ?? false, MinLoad = minLoad, MaxLoad = maxLoad,
            Discussion = members.Optional("discussion")?.Flag() ?? false,
        };
    }

    // The template lies in the round's folder; a path that leaves it would read anything on the machine.
    private static string Template(JsonAt? at)
    {
        if (at?.Text() is not { } path)
            return "";
        if (Path.IsPathRooted(path) || path.Contains(':', StringComparison.Ordinal) || path.Split('/', '\\').Contains(".."))
            at.Value.Refuse(new($"路径 {path} 在文件夹之外", $"path {path} leaves the folder"), new("应为评审文件夹内的文件名", "a file inside the round's folder"));
        return path;
    }

    private static ValueList<GroupSetting> Groups(JsonAt? at)
    {
        var groups = new List<GroupSetting>();
        foreach (var item in at?.Items() ?? [])
        {
            if (item.Members("name", "min", "max") is not { } members)
                continue;
            var name = members.Required("name")?.Text() ?? "";
            var (min, max) = (Whole(members.Optional("min"), 0) ?? 0, Whole(members.Optional("max"), 0));
            if (max < min)
                item.Refuse(new($"最少 {min} 大于最多 {max}", $"min {min} is above max {max}"), new("min 不大于 max", "min at most max"));
            if (groups.Exists(group => group.Name == name))
                item.Refuse(new($"组别 {name} 重复", $"group {name} stands there twice"), new("每个组别一项", "each group once"));
            groups.Add(new GroupSetting(name, min, max));
        }

        return new(groups);
    }

    private static ShortlistSettings Shortlist(JsonAt at)
    {
        if (at.Members("passLine", "top", "quotas", "lotSeed") is not { } members)
            return new(null, null, new([]), null);
        var quotas = new List<QuotaSetting>();
        foreach (var item in members.Optional("quotas")?.Items() ?? [])
            if (item.Members("by", "value", "min", "max") is { } quota)
                quotas.Add(Quota(item, quota));
        return new(members.Optional("passLine")?.Number(0, Most), Whole(members.Optional("top"), 0), new(quotas), members.Optional("lotSeed")?.Text());
    }

    private static QuotaSetting Quota(JsonAt item, JsonMembers quota)
    {
        var by = quota.Required("by") is { } named ? Choice(named, "prefecture", "recommender", "kind", "function") : "";
        var value = quota.Required("value")?.Text() ?? "";
        var (min, max) = (Whole(quota.Optional("min"), 0), Whole(quota.Optional("max"), 0));
        if (min is null && max is null)
            item.Refuse(new("既没有 min 也没有 max", "neither min nor max"), new("至少一项", "at least one of them"));
        if (max < min)
            item.Refuse(new($"最少 {min} 大于最多 {max}", $"min {min} is above max {max}"), new("min 不大于 max", "min at most max"));
        return new(by, value, min, max);
    }

    private static PublicitySettings Publicity(JsonAt? at)
    {
        if (at?.Members("published", "workingDays", "firstDayCounts") is not { } members)
            return new(default);
        return new(members.Required("published")?.Day() ?? default, (int)(members.Optional("workingDays")?.Whole(1, 365) ?? 15), members.Optional("firstDayCounts")?.Flag() ?? true);
    }

    private static ReadingSettings Readings(JsonAt? at)
    {
        if (at?.Members("article7_5", "satisfied", "qualified") is not { } members)
            return new();
        var satisfied = members.Optional("satisfied");
        var words = (satisfied?.Items() ?? []).Select(item => item.Text() ?? "").ToList();
        if (satisfied is { } list && words.Count == 0)
            list.Refuse(new("没有一个回答算满意", "no answer counts as satisfied"), new("至少一项，如 满意", "at least one, such as 满意"));
        return new ReadingSettings
        {
            Article7Item5 = Choice(members.Optional("article7_5"), "A", "B"), Satisfied = words.Count == 0 ? new(["满意"]) : new(words),
            Qualified = Choice(members.Optional("qualified"), "either", "both"),
        };
    }

    private static int? Whole(JsonAt? at, long least) => (int?)at?.Whole(least, Most);

    // The first choice is the default.
    private static string Choice(JsonAt? at, params string[] choices)
    {
        if (at is null)
            return choices[0];
        return at.Value.OneOf(choices.Select((name, index) => (name, index)).ToArray()) is { } chosen ? choices[chosen] : choices[0];
    }
}
