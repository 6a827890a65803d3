using ExpertReview.Benchmarks.Kit;
using ExpertReview.Features.Samples;

namespace ExpertReview.Benchmarks.Rounds;

/// <summary><c>round</c>: a whole round as a process, and how its stages grow. <c>--quick</c> leaves out the round of 1,000 applications.</summary>
internal static class RoundBenchmark
{
    public static void Measure(FigureList figures, Effort effort)
    {
        WholeRound(figures, SampleSize.Usual, seconds: 10, megabytes: 500);
        if (effort != Effort.Quick)
            WholeRound(figures, new SampleSize(2026, 1_000, 300), seconds: 60, megabytes: 1024);
        StageGrowth.Measure(figures, runs: effort switch { Effort.Quick => 2, Effort.Usual => 4, _ => 10 });
    }

    private static void WholeRound(FigureList figures, SampleSize size, double seconds, double megabytes)
    {
        var name = $"round {size.Applications} x {size.Experts}";
        using var scratch = new ScratchFolder();
        SampleFolder.Write(scratch.At("round"), size);
        var run = BuiltProgram.Run(TimeSpan.FromSeconds(2 * seconds), "round", "run", scratch.At("round"), "--out", scratch.At("out"));
        if (run.ExitCode != 0)
        {
            figures.Failed($"{name} time", "s", seconds, $"exit code {run.ExitCode}, {run.Error.Split('\n')[0]}");
            figures.Failed($"{name} peak memory", "MB", megabytes, $"exit code {run.ExitCode}");
            return;
        }

        figures.AtMost($"{name} time", run.Seconds, "s", seconds);
        figures.AtMost($"{name} peak memory", run.PeakMegabytes, "MB", megabytes, "0");
    }
}
