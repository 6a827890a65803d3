using System.Globalization;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Panels;

namespace ExpertReview.Features.Assignments;

/// <summary>One change of panels by hand, as a person says it.</summary>
/// <param name="Kind"><c>file</c>, <c>expert</c>, <c>exchange</c> or <c>lead</c>.</param>
/// <param name="Of">申报编号 or 专家编号.</param>
/// <param name="To">Number of a panel from 1 (0: alternates), or the other expert; empty with <c>lead</c>.</param>
public sealed record PanelStep(string Kind, string Of, string To)
{
    /// <summary>The change by index.</summary>
    /// <exception cref="RefusedException">It names an application, expert or panel that is not there.</exception>
    public PanelHandChange In(AssignmentProblem problem, PanelPlan plan) => Kind switch
    {
        "file" or "expert" or "exchange" when To.Length == 0 => throw new RefusedException(new PanelsUnchanged()),
        "file" => new PanelHandChange.MoveFile(FileIn(problem, plan), PanelIn(plan) ?? throw Unknown(To)),
        "expert" => new PanelHandChange.MoveExpert(ExpertIn(problem, Of), PanelIn(plan)),
        "exchange" => new PanelHandChange.Exchange(ExpertIn(problem, Of), ExpertIn(problem, To)),
        "lead" => new PanelHandChange.Lead(ExpertIn(problem, Of)),
        _ => throw Unknown(Kind),
    };

    /// <summary>The change as the papers say it.</summary>
    public string InChinese(AssignmentProblem problem)
    {
        string Expert(string no) => problem.Experts.First(one => one.No == no) is { Name: { Length: > 0 } name } ? $"{name}（{no}）" : no;
        return Kind switch
        {
            "file" => $"{problem.Applications.First(one => one.No == Of).Name}（{Of}）移到第 {To} 组",
            "expert" => To == "0" ? $"{Expert(Of)}改为备选" : $"{Expert(Of)}移到第 {To} 组",
            "exchange" => $"{Expert(Of)}与{Expert(To)}对换",
            _ => $"{Expert(Of)}任组长",
        };
    }

    private static RefusedException Unknown(string what) => new(new NotInPlan(what));

    private int FileIn(AssignmentProblem problem, PanelPlan plan) =>
        Enumerable.Range(0, problem.Applications.Count).Where(at => problem.Applications[at].No == Of && plan.Panels.Any(panel => panel.Files.Contains(at))).Select(at => (int?)at).FirstOrDefault() ?? throw Unknown(Of);

    private static int ExpertIn(AssignmentProblem problem, string no) =>
        Enumerable.Range(0, problem.Experts.Count).Where(at => problem.Experts[at].No == no).Select(at => (int?)at).FirstOrDefault() ?? throw Unknown(no);

    // Null: the alternates.
    private int? PanelIn(PanelPlan plan) =>
        int.TryParse(To, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= plan.Panels.Count ? number == 0 ? (int?)null : number - 1 : throw Unknown(To);
}
