using ExpertReview.Domain.Assignments;
using ExpertReview.Features.Json;

namespace ExpertReview.Features.Assignments;

/// <summary>Finds the applications and experts of a problem that the file of a plan names.</summary>
/// <param name="problem">The problem, or a newer one than the file's own.</param>
/// <param name="gone">Takes the numbers that a newer problem does not have any more; null where they are wrong.</param>
internal sealed class ProblemNumbers(AssignmentProblem problem, Action<string>? gone)
{
    private readonly Dictionary<string, int> _applications = problem.Applications.Index().ToDictionary(a => a.Item.No, a => a.Index, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _experts = problem.Experts.Index().ToDictionary(e => e.Item.No, e => e.Index, StringComparer.Ordinal);

    public int? Application(JsonAt at) => Find(at, _applications);

    public int? Expert(JsonAt at) => Find(at, _experts);

    private int? Find(JsonAt at, Dictionary<string, int> numbers)
    {
        if (at.Text() is not { } number)
            return null;
        if (numbers.TryGetValue(number, out var index))
            return index;
        if (gone is not null)
            gone(number);
        else
            at.Refuse(new($"未知编号 {number}", $"unknown number {number}"), new("应为问题文件中的编号", "a number of the problem file is asked for"));
        return null;
    }
}
