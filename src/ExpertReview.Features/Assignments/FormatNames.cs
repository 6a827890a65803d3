using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Panels;

namespace ExpertReview.Features.Assignments;

/// <summary>The fixed words of the assignment formats (formats.md), each beside what it means.</summary>
internal static class FormatNames
{
    public const string Problem = "expertreview.assignment-problem/1";
    public const string Plan = "expertreview.assignment-plan/1";
    public const string Probabilities = "expertreview.assignment-probabilities/1";
    public const string Panels = "expertreview.panel-plan/1";

    public static readonly (string Name, AssignmentObjective Value)[] Objectives = [("total", AssignmentObjective.Total), ("fair", AssignmentObjective.Fair)];
    public static readonly (string Name, LoadBalance Value)[] Balances = [("limits", LoadBalance.Limits), ("even", LoadBalance.Even)];
    public static readonly (string Name, UsablePairs Value)[] Pairs = [("all", UsablePairs.All), ("listed", UsablePairs.Listed)];
    public static readonly (string Name, PlanStatus Value)[] Statuses = [("optimal", PlanStatus.Optimal), ("feasible", PlanStatus.Feasible)];

    public static readonly (string Name, AssignmentRule Value)[] Reasons =
    [
        ("conflict", AssignmentRule.Conflict), ("not-listed", AssignmentRule.NotListed), ("max-load", AssignmentRule.MaxLoad),
        ("group-maximum", AssignmentRule.GroupMaximum), ("too-few-experts", AssignmentRule.TooFewExperts),
    ];

    public static readonly (string Name, AssignmentRule Value)[] Recusals = [("conflict", AssignmentRule.Conflict), ("not-listed", AssignmentRule.NotListed)];

    public static readonly (string Name, PanelRule Value)[] PanelRules =
    [
        ("files", PanelRule.Files), ("members", PanelRule.Members), ("required", PanelRule.Required), ("max-load", PanelRule.MaxLoad), ("group-maximum", PanelRule.GroupMaximum),
    ];

    public static string Of<T>((string Name, T Value)[] names, T value) where T : struct =>
        Array.Find(names, name => EqualityComparer<T>.Default.Equals(name.Value, value)).Name;
}
