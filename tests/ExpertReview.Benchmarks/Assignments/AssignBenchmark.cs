using ExpertReview.Benchmarks.Kit;

namespace ExpertReview.Benchmarks.Assignments;

/// <summary><c>assign</c>: whole runs of <c>assign PROBLEM --out PLAN</c>, less the time of <c>--help</c>, interleaved with a baseline program where
/// <c>--baseline 'COMMAND {problem}'</c> names one. <c>--quick</c> stays at 500 × 200, <c>--full</c> goes to 50,000 × 20,000.</summary>
internal static class AssignBenchmark
{
    private const double MostSecondsOf500 = 0.35;
    private const double MostOfBaseline = 0.9;
    private const double MostOfBaselineAt50000 = 0.7;
    private const double MostMemoryOfBaseline = 2;
    private const double MostOfLimits = 1.5;
    private const double MostExponent = 1.3;

    public static void Measure(FigureList figures, Effort effort, string? baseline)
    {
        using var scratch = new ScratchFolder();
        var runs = effort == Effort.Quick ? 3 : 7;
        var idle = Median(Enumerable.Range(0, runs).Select(_ => BuiltProgram.Run(TimeSpan.FromMinutes(1), "--help").Seconds));
        var side = new Side(figures, scratch, baseline, runs, idle);
        var small = side.Compare(SyntheticProblem.Dense500, 1);
        figures.AtMost("assign s500x200x5 time", small.Limits, "s", MostSecondsOf500, "0.000");
        side.Even(SyntheticProblem.Dense500, small.Limits);
        if (effort == Effort.Quick)
            return;
        side.Even(SyntheticProblem.Dense2000, side.Compare(SyntheticProblem.Dense2000, MostOfBaseline).Limits);
        if (effort != Effort.Full)
            return;
        var middle = side.Compare(SyntheticProblem.Sparse10000, MostOfBaseline);
        var large = side.Compare(SyntheticProblem.Sparse50000, MostOfBaselineAt50000);
        figures.AtMost("assign exponent from 10000 to 50000", Math.Log(large.Limits / middle.Limits) / Math.Log(50_000 / 10_000.0), "exponent", MostExponent, "0.00");
        side.Even(SyntheticProblem.Sparse10000, middle.Limits);
        side.Even(SyntheticProblem.Sparse50000, large.Limits);
    }

    private static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToArray();
        return ordered[ordered.Length / 2];
    }

    /// <summary>Both programs over the same files.</summary>
    private sealed class Side(FigureList figures, ScratchFolder scratch, string? baseline, int runs, double idle)
    {
        private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

        public (double Limits, double Megabytes) Compare(SyntheticProblem problem, double most)
        {
            var path = PathOf(problem);
            var (ours, theirs) = (new List<BuiltProgram>(), new List<BuiltProgram>());
            for (var run = 0; run < runs; run++)
            {
                ours.Add(Run(path, "limits"));
                if (baseline is not null)
                    theirs.Add(BuiltProgram.RunShell(Longest, baseline.Replace("{problem}", path, StringComparison.Ordinal)));
            }

            var (time, memory) = (Median(ours.Select(run => run.Seconds)) - idle, Median(ours.Select(run => run.PeakMegabytes)));
            if (ours.Concat(theirs).FirstOrDefault(run => run.ExitCode != 0) is { } failed)
                figures.Failed($"assign {problem.Name}", "s", most, $"exit code {failed.ExitCode}, {failed.Error}");
            else if (theirs.Count > 0)
            {
                figures.AtMost($"assign {problem.Name} time / baseline", time / Median(theirs.Select(run => run.Seconds)), "ratio", most);
                figures.AtMost($"assign {problem.Name} memory / baseline", memory / Median(theirs.Select(run => run.PeakMegabytes)), "ratio", MostMemoryOfBaseline);
            }

            figures.AtMost($"assign {problem.Name} peak memory", memory, "MB", 2048, "0");
            return (time, memory);
        }

        public void Even(SyntheticProblem problem, double limits)
        {
            var time = Median(Enumerable.Range(0, runs).Select(_ => Run(PathOf(problem), "even").Seconds)) - idle;
            figures.AtMost($"assign {problem.Name} even / limits", time / limits, "ratio", MostOfLimits);
        }

        private string PathOf(SyntheticProblem problem)
        {
            var path = scratch.At($"{problem.Name}.json");
            if (!File.Exists(path))
                problem.WriteTo(path);
            return path;
        }

        private BuiltProgram Run(string problem, string balance) =>
            BuiltProgram.Run(Longest, "assign", problem, "--objective", "total", "--balance", balance, "--out", scratch.At("plan.json"));
    }
}
