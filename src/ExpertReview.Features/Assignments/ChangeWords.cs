using ExpertReview.Domain.Assignments;

namespace ExpertReview.Features.Assignments;

/// <summary>A change of one pair as the papers say it.</summary>
internal static class ChangeWords
{
    public static string Of(AssignmentProblem problem, HandChange change)
    {
        var application = problem.Applications.First(one => one.No == change.Application);
        string Named(string no) => problem.Experts.First(one => one.No == no) is { Name: { Length: > 0 } name } ? $"{name}（{no}）" : no;
        var head = $"{application.Name ?? ""}（{application.No}）：";
        return head + (change.Remove, change.Add) switch
        {
            ({ } leaves, { } comes) => $"{Named(leaves)}换为{Named(comes)}",
            ({ } leaves, null) => $"移出{Named(leaves)}",
            (null, { } comes) => $"加入{Named(comes)}",
            _ => "",
        };
    }
}
