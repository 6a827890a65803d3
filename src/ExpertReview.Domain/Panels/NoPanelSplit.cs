using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Panels;

/// <summary>No split into panels keeps every rule, or none was found.</summary>
/// <param name="Impossible">Proven.</param>
/// <param name="Blocking">Rules of which each, left out alone, makes a split possible.</param>
public sealed record NoPanelSplit(bool Impossible, IReadOnlyList<PanelRule> Blocking) : Refusal(Text(Impossible, Blocking))
{
    private static Words Text(bool impossible, IReadOnlyList<PanelRule> blocking)
    {
        var first = impossible ? new Words("没有守住全部规则的分组", "no split into panels keeps every rule") : new Words("限时内未找到守住全部规则的分组", "no split into panels that keeps every rule was found in time");
        return blocking.Count == 0 ? first : new(
            $"{first.Zh}；放宽下列任一项即可（均已试过）：{string.Join('、', blocking.Select(rule => NameOf(rule).Zh))}",
            $"{first.En}; each of these rules alone, left out, makes one possible (each was tried): {string.Join(", ", blocking.Select(rule => NameOf(rule).En))}");
    }

    /// <summary>What people call a rule.</summary>
    public static Words NameOf(PanelRule rule) => rule switch
    {
        PanelRule.Files => new("每组申报份数", "files of a panel"),
        PanelRule.Members => new("每组专家人数", "members of a panel"),
        PanelRule.Required => new("指定评审", "required pairs"),
        PanelRule.MaxLoad => new("评审份数上限", "maximum loads"),
        _ => new("专业组上限", "group maximums"),
    };
}
