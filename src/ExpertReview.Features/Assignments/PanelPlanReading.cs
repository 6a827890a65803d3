using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Panels;
using ExpertReview.Features.Json;

namespace ExpertReview.Features.Assignments;

/// <summary>One strict reading of a split's file.</summary>
/// <param name="file">File name as the user knows it.</param>
/// <param name="problem">The problem, or under <paramref name="gone"/> a newer one.</param>
/// <param name="gone">Takes the numbers that the problem does not have; null where they are wrong.</param>
internal sealed class PanelPlanReading(string file, AssignmentProblem problem, List<string>? gone = null)
{
    private const long Most = 1_000_000_000_000;
    private readonly JsonReading _reading = new(file);
    private readonly ProblemNumbers _numbers = new(problem, gone is null ? null : gone.Add);

    public (PanelPlan Plan, string Problem) Read(ReadOnlyMemory<byte> utf8)
    {
        var members = Open(utf8);
        var hash = members.Required("problem")?.Text();
        var policy = Policy(members.Required("policy"));
        var run = SolverPart.Read(members.Required("solver")).Run;
        var figures = Figures(members);
        var bounds = members.Required("bounds")?.Members("recused", "spread", "missingGroupPlaces", "total") is { } told ? Figures(told) : null;
        var moves = members.Optional("moves")?.Members("members", "files") is { } moved ? new PanelMoves(Count(moved, "members"), Count(moved, "files")) : null;
        var panels = Panels(members.Required("panels"));
        var alternates = Numbers(members.Required("alternates"), _numbers.Expert);
        var recusals = (members.Required("recusals")?.Items() ?? []).Select(item => Recusal(item, panels.Count)).OfType<PanelRecusal>().ToList();
        _reading.ThrowIfWrong();
        return (new PanelPlan(run!, policy!, figures, bounds!, [.. panels.Select(panel => new Panel(panel.Leader ?? -1, panel.Members, panel.Files))], alternates, recusals, moves), hash!);
    }

    public OldPanels ReadOld(ReadOnlyMemory<byte> utf8)
    {
        var members = Open(utf8);
        var policy = Policy(members.Required("policy"));
        var (files, experts) = (new Dictionary<int, int>(), new Dictionary<int, int>());
        var panels = members.Required("panels");
        foreach (var (p, panel) in Panels(panels).Index())
        {
            foreach (var file in panel.Files)
                Once(files, file, p, panels);
            foreach (var member in panel.Members)
                Once(experts, member, p, panels);
        }

        if (panels?.Items() is { } all && policy is not null && all.Count != policy.Panels)
            panels?.Refuse(new($"有 {all.Count} 组", $"{all.Count} panels"), new($"应为 {policy.Panels} 组，与 policy 一致", $"{policy.Panels}, as the policy says"));
        foreach (var expert in Numbers(members.Required("alternates"), _numbers.Expert))
            Once(experts, expert, -1, members.Required("alternates"));
        _reading.ThrowIfWrong();
        return new OldPanels(policy!, files, experts, [.. gone!.Distinct(StringComparer.Ordinal)]);
    }

    private static void Once(Dictionary<int, int> places, int which, int panel, JsonAt? at)
    {
        if (!places.TryAdd(which, panel))
            at?.Refuse(new("同一申报或专家出现多次", "an application or expert stands twice"), new("各只能出现一次", "each may stand once"));
    }

    private JsonMembers Open(ReadOnlyMemory<byte> utf8)
    {
        var members = _reading.Open(utf8)?.Members(
            "format", "problem", "policy", "solver", "recused", "spread", "missingGroupPlaces", "total", "bounds", "moves", "panels", "alternates", "recusals");
        members?.Required("format")?.OneOf((FormatNames.Panels, true));
        _reading.ThrowIfWrong();
        return members!;
    }

    private static PanelPolicy? Policy(JsonAt? at)
    {
        if (at?.Members("panels", "leastMembers", "mostMembers", "leastFiles", "mostFiles") is not { } members)
            return null;
        int Size(string name) => (int)(members.Required(name)?.Whole(1, AssignmentProblem.MostReviews) ?? 1);
        return new PanelPolicy(Size("panels"), Size("leastMembers"), Size("mostMembers"), Size("leastFiles"), Size("mostFiles"));
    }

    private static PanelFigures Figures(JsonMembers members) => new(
        Count(members, "recused"), Count(members, "spread"), Count(members, "missingGroupPlaces"), (long)((members.Required("total")?.Number(-Most, Most, 6) ?? 0) * 1_000_000m));

    private static long Count(JsonMembers members, string name) => members.Required(name)?.Whole(0, Most) ?? 0;

    private List<(int? Leader, List<int> Members, List<int> Files)> Panels(JsonAt? at)
    {
        var panels = new List<(int? Leader, List<int> Members, List<int> Files)>();
        foreach (var item in at?.Items() ?? [])
            if (item.Members("leader", "members", "files") is { } panel)
                panels.Add((panel.Required("leader") is { } leader ? _numbers.Expert(leader) : null, Numbers(panel.Required("members"), _numbers.Expert), Numbers(panel.Required("files"), _numbers.Application)));
        return panels;
    }

    private static List<int> Numbers(JsonAt? at, Func<JsonAt, int?> find) => [.. (at?.Items() ?? []).Select(find).OfType<int>()];

    private PanelRecusal? Recusal(JsonAt at, int panels)
    {
        if (at.Members("panel", "application", "expert", "rule", "elsewhere") is not { } members)
            return null;
        var panel = members.Required("panel")?.Whole(1, panels) ?? 1;
        var application = members.Required("application") is { } file ? _numbers.Application(file) : null;
        var expert = members.Required("expert") is { } member ? _numbers.Expert(member) : null;
        var rule = members.Required("rule")?.OneOf<AssignmentRule>(FormatNames.Recusals) ?? default;
        var elsewhere = (members.Required("elsewhere")?.Items() ?? []).Select(item => Trial(item, panels)).OfType<PanelTrial>().ToList();
        return new PanelRecusal((int)panel - 1, new ReviewPair(application ?? 0, expert ?? 0), rule, elsewhere);
    }

    private PanelTrial? Trial(JsonAt at, int panels)
    {
        if (at.Members("panel", "recused", "breaks", "expert") is not { } members)
            return null;
        return new PanelTrial(
            (int)(members.Required("panel")?.Whole(1, panels) ?? 1) - 1, (int)(members.Required("recused")?.Whole(0, AssignmentProblem.MostReviews) ?? 0),
            members.Optional("breaks")?.OneOf<PanelRule>(FormatNames.PanelRules), members.Optional("expert") is { } expert ? _numbers.Expert(expert) : null);
    }
}
