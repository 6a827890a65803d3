using System.Diagnostics;
using ExpertReview.Domain.Assignments;

namespace ExpertReview.Cli.Commands;

/// <summary>What the commands that solve something have in common.</summary>
internal static class Solving
{
    // Long enough for every size that is proven in practice; what isn't ends with its best plan and a bound.
    public const int DefaultSeconds = 300;

    /// <summary>So long, and stages told where a person watches.</summary>
    public static SolveOptions Options(TextWriter error, int seconds = DefaultSeconds) =>
        new(TimeSpan.FromSeconds(seconds), Console.IsErrorRedirected ? null : new Told(error));

    /// <summary>Time taken, as plans tell it.</summary>
    public static decimal Seconds(Stopwatch clock) => decimal.Round((decimal)clock.Elapsed.TotalSeconds, 3, MidpointRounding.AwayFromZero);

    private sealed class Told(TextWriter error) : IProgress<string>
    {
        public void Report(string value) => error.WriteLine(value);
    }
}
