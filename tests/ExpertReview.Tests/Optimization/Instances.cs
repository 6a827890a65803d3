using System.Globalization;
using ExpertReview.Domain.Assignments;
using ExpertReview.Features.Assignments;
using ExpertReview.Optimization.Solving;

namespace ExpertReview.Tests.Optimization;

/// <summary>The benchmark kit's small problems and their known optima (instances/copy.sh says where they come from).</summary>
internal static class Instances
{
    public static byte[] BytesOf(string name)
    {
        using var stream = typeof(Instances).Assembly.GetManifestResourceStream($"instances/{name}") ?? throw new FileNotFoundException(name);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    public static AssignmentProblem ProblemOf(string name) => ProblemFile.Read(BytesOf($"{name}.json"), name);

    public static IEnumerable<(string Name, long[] Optima)> Expected() =>
        from line in System.Text.Encoding.UTF8.GetString(BytesOf("expected.csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
        let cells = line.Split(',')
        select (cells[0], cells[1..].Select(cell => long.Parse(cell, CultureInfo.InvariantCulture)).ToArray());

    public static AssignmentPlan Solved(AssignmentProblem problem) => new AssignmentSolver().Solve(problem, SolveOptions.Default, CancellationToken.None);
}
