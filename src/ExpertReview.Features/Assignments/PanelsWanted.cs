using System.Globalization;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Panels;

namespace ExpertReview.Features.Assignments;

/// <summary>What a person asks of panels.</summary>
/// <param name="Panels">How many.</param>
/// <param name="Members">Members of a panel, least and most; null for as even as can be.</param>
/// <param name="Files">Files of a panel, least and most; null for any number.</param>
public sealed record PanelsWanted(int Panels, (int Least, int Most)? Members, (int Least, int Most)? Files)
{
    /// <summary>The policy for a problem.</summary>
    /// <exception cref="RefusedException">The problem does not allow what was asked for.</exception>
    public PanelPolicy PolicyFor(AssignmentProblem problem)
    {
        var policy = PanelPolicy.Of(problem, Math.Max(1, Panels)) with { Panels = Panels };
        if (Members is { } members)
            policy = policy with { LeastMembers = members.Least, MostMembers = members.Most };
        if (Files is { } files)
            policy = policy with { LeastFiles = files.Least, MostFiles = files.Most };
        var broken = PanelLimits.BrokenBy(problem, policy);
        return broken.Count == 0 ? policy : throw new RefusedException(new PanelsDoNotFit(broken));
    }

    /// <summary>A policy as one line, which a piece of work keeps.</summary>
    public static string Of(PanelPolicy policy) =>
        string.Create(CultureInfo.InvariantCulture, $"{policy.Panels} {policy.LeastMembers} {policy.MostMembers} {policy.LeastFiles} {policy.MostFiles}");

    /// <summary>The policy of such a line.</summary>
    public static PanelPolicy Read(string line)
    {
        var numbers = line.Split(' ').Select(one => int.Parse(one, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        return new PanelPolicy(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }
}

/// <summary>The number of panels or their sizes are not possible in this round.</summary>
/// <param name="Limits">What is wrong.</param>
public sealed record PanelsDoNotFit(IReadOnlyList<PanelLimit> Limits) : Refusal(new Words(
    string.Join('；', Limits.Select(limit => $"{limit.What.Zh}（{limit.Allowed.Zh}）")), string.Join("; ", Limits.Select(limit => $"{limit.What.En} ({limit.Allowed.En})"))));
