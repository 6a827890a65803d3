namespace ExpertReview.Benchmarks.Assignments;

/// <summary>Other programs that read the same problem files.</summary>
/// <param name="Baseline">Command line of one that solves for the total, with <c>{problem}</c> in it; null for none.</param>
/// <param name="Exact">Command line of one that proves, with <c>{problem}</c> and <c>{objective}</c> in it; null for none.</param>
internal sealed record Rivals(string? Baseline, string? Exact)
{
    /// <summary>A command line over a problem.</summary>
    public static string Over(string command, string problem, string objective) =>
        command.Replace("{problem}", problem, StringComparison.Ordinal).Replace("{objective}", objective, StringComparison.Ordinal);
}
