using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Panels;
using ExpertReview.Features.Assignments;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>One member of a panel.</summary>
/// <param name="Expert">The expert.</param>
/// <param name="Group">专业组别.</param>
/// <param name="Leads">Whether he is 组长.</param>
/// <param name="Load">Files he scores.</param>
/// <param name="Recused">Files of the panel that he does not score.</param>
public sealed record PanelMember(ProblemExpert Expert, string Group, bool Leads, int Load, int Recused);

/// <summary>One file of a panel.</summary>
/// <param name="Application">The application.</param>
/// <param name="Scorers">How many members score it.</param>
/// <param name="Missing">Reviews missing.</param>
/// <param name="Stays">Members who don't score it, why, and why the file stays.</param>
/// <param name="Avoided">Experts of other panels whom the file keeps clear of, and why.</param>
public sealed record PanelFile(ProblemApplication Application, int Scorers, int Missing, IReadOnlyList<(ProblemExpert Expert, string Why, Words Elsewhere)> Stays, IReadOnlyList<(int Panel, ProblemExpert Expert, string Why)> Avoided);

/// <summary>Reads one panel out of a split.</summary>
internal sealed class PanelLook(AssignmentProblem problem, PanelPlan plan, int panel)
{
    // A file may be in conflict with half the pool.
    private const int MostAvoided = 4;

    private readonly Panel _panel = plan.Panels[panel];

    public IReadOnlyList<PanelMember> Members(IReadOnlyDictionary<string, string> groups)
    {
        var recused = plan.Recusals.Where(one => one.Panel == panel).CountBy(one => one.Pair.Expert).ToDictionary();
        return
        [
            .. _panel.Members.Select(at => new PanelMember(
                problem.Experts[at], groups.GetValueOrDefault(problem.Experts[at].No, ""), at == _panel.Leader, _panel.Files.Count - recused.GetValueOrDefault(at), recused.GetValueOrDefault(at))),
        ];
    }

    public IReadOnlyList<PanelFile> Files(IReadOnlyList<int> files, ILookup<(string Application, string Expert), string> conflicts)
    {
        var stays = plan.Recusals.Where(one => one.Panel == panel).ToLookup(one => one.Pair.Application);
        var homes = plan.Panels.Index().SelectMany(one => one.Item.Members.Select(member => (member, one.Index))).ToDictionary(one => one.member, one => one.Index);
        string Why(int file, int expert) => conflicts[(problem.Applications[file].No, problem.Experts[expert].No)].FirstOrDefault() ?? "";
        return
        [
            .. files.Select(at => new PanelFile(
                problem.Applications[at], _panel.Members.Count - stays[at].Count(), Math.Max(0, problem.Applications[at].Reviews - _panel.Members.Count + stays[at].Count()),
                [.. stays[at].Select(one => (problem.Experts[one.Pair.Expert], Why(at, one.Pair.Expert), PanelWords.Elsewhere(problem, one)))],
                [.. from expert in problem.Conflicts.ExpertsOf(at).ToArray()
                    where homes.TryGetValue(expert, out var home) && home != panel
                    orderby homes[expert], expert
                    select (homes[expert] + 1, problem.Experts[expert], Why(at, expert))])),
        ];
    }

    /// <summary>How many of the experts avoided are named.</summary>
    public static int Shown => MostAvoided;
}
