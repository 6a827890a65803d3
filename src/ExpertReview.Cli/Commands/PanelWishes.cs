using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Panels;

namespace ExpertReview.Cli.Commands;

/// <summary>What was asked for of panels.</summary>
/// <param name="Panels">How many; null where an older split says it.</param>
/// <param name="Members">Members of a panel; null for as even as can be.</param>
/// <param name="Files">Files of a panel; null for any number.</param>
/// <param name="Seconds">Time limit.</param>
internal sealed record PanelWishes(int? Panels, (int Least, int Most)? Members, (int Least, int Most)? Files, int Seconds)
{
    /// <summary>The policy for a problem.</summary>
    /// <exception cref="InputRefusedException">The problem does not allow what was asked for.</exception>
    public PanelPolicy PolicyFor(AssignmentProblem problem, OldPanels? old)
    {
        if (Panels is null && old is null)
            throw Wrong("--panels", new("缺少组数", "the number of panels is missing"), new("应为 --panels N，或 --repair 原方案", "give --panels N, or --repair with an older plan"));
        if (old is not null && Panels is { } asked && asked != old.Policy.Panels)
            throw Wrong("--panels", new($"原方案分 {old.Policy.Panels} 组", $"the older plan has {old.Policy.Panels} panels"), new("修正时组数不变；另分请省略 --repair", "a repair keeps the number; leave --repair out for a new split"));
        var policy = old?.Policy ?? PanelPolicy.Of(problem, Panels!.Value);
        if (Members is { } members)
            policy = policy with { LeastMembers = members.Least, MostMembers = members.Most };
        if (Files is { } files)
            policy = policy with { LeastFiles = files.Least, MostFiles = files.Most };
        var broken = PanelLimits.BrokenBy(problem, policy);
        return broken.Count == 0
            ? policy
            : throw new InputRefusedException([.. broken.Select(limit => new InputError(limit.Part switch { "members" => "--size", "files" => "--files", _ => "--panels" }, "", limit.What, limit.Allowed))]);
    }

    private static InputRefusedException Wrong(string option, Words what, Words allowed) => new(new InputError(option, "", what, allowed));
}
