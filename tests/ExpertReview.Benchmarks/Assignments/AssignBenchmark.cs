using System.Text.Json;
using ExpertReview.Benchmarks.Kit;

namespace ExpertReview.Benchmarks.Assignments;

/// <summary><c>assign</c>: whole runs of <c>assign PROBLEM --out PLAN</c>, less the time of <c>--help</c>, interleaved with other programs where
/// <c>--baseline</c> and <c>--exact</c> name them. <c>--quick</c> stays at 500 × 200, <c>--full</c> goes to 50,000 × 20,000.</summary>
internal static class AssignBenchmark
{
    private const double MostSecondsOf500 = 0.35;
    private const double MostOfBaseline = 0.9;
    private const double MostOfBaselineAt50000 = 0.7;
    private const double MostMemoryOfBaseline = 2;
    private const double MostOfLimits = 1.5;
    private const double MostExponent = 1.3;
    private const double MostOfExact = 1;
    private const double MostSecondsOfBound = 60;

    public static void Measure(FigureList figures, Effort effort, Rivals rivals)
    {
        using var scratch = new ScratchFolder();
        var runs = effort == Effort.Quick ? 3 : 7;
        var idle = Median(Enumerable.Range(0, runs).Select(_ => BuiltProgram.Run(TimeSpan.FromMinutes(1), "--help").Seconds));
        var side = new Side(figures, scratch, rivals, runs, idle);
        // Of so small a problem most is the runtime's own work: it has a time of its own, and the ratio is only told.
        var small = side.Compare(SyntheticProblem.Dense500, null);
        figures.AtMost("assign s500x200x5 time", small.Limits, "s", MostSecondsOf500, "0.000");
        side.Even(SyntheticProblem.Dense500, small.Limits);
        if (effort == Effort.Quick)
            return;
        side.Even(SyntheticProblem.Dense2000, side.Compare(SyntheticProblem.Dense2000, MostOfBaseline).Limits);
        if (effort == Effort.Full)
            Large(figures, side);
        // Beside each the seconds that exact.py took on two cores of 2026, for a machine that has it not. They come last: a proof may take its whole time.
        side.Prove(SyntheticProblem.Dense500, "fair", 3.4);
        side.Prove(SyntheticProblem.Dense2000, "fair", 3.1);
        side.Prove(SyntheticProblem.Across500, "total", 1.2);
        if (effort == Effort.Full)
            side.Bound(SyntheticProblem.Sparse10000);
        side.Prove(SyntheticProblem.Across500, "fair", 6.4);
    }

    private static void Large(FigureList figures, Side side)
    {
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
    private sealed class Side(FigureList figures, ScratchFolder scratch, Rivals rivals, int runs, double idle)
    {
        // A proof takes seconds, so fewer runs say as much.
        private const int RunsOfProof = 3;
        private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

        public (double Limits, double Megabytes) Compare(SyntheticProblem problem, double? most)
        {
            var path = PathOf(problem);
            var (ours, theirs) = (new List<BuiltProgram>(), new List<BuiltProgram>());
            for (var run = 0; run < runs; run++)
            {
                ours.Add(Run(path, "total", "limits"));
                if (rivals.Baseline is { } baseline)
                    theirs.Add(BuiltProgram.RunShell(Longest, Rivals.Over(baseline, path, "total")));
            }

            var (time, memory) = (Median(ours.Select(run => run.Seconds)) - idle, Median(ours.Select(run => run.PeakMegabytes)));
            if (Failed($"assign {problem.Name}", most ?? 0, [.. ours, .. theirs]))
                return (time, memory);
            if (theirs.Count > 0)
            {
                var ratio = time / Median(theirs.Select(run => run.Seconds));
                if (most is { } limit)
                    figures.AtMost($"assign {problem.Name} time / baseline", ratio, "ratio", limit);
                else
                    figures.Note($"assign {problem.Name} time / baseline", ratio.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture));
                figures.AtMost($"assign {problem.Name} memory / baseline", memory / Median(theirs.Select(run => run.PeakMegabytes)), "ratio", MostMemoryOfBaseline);
            }

            figures.AtMost($"assign {problem.Name} peak memory", memory, "MB", 2048, "0");
            return (time, memory);
        }

        public void Even(SyntheticProblem problem, double limits)
        {
            var time = Median(Enumerable.Range(0, runs).Select(_ => Run(PathOf(problem), "total", "even").Seconds)) - idle;
            figures.AtMost($"assign {problem.Name} even / limits", time / limits, "ratio", MostOfLimits);
        }

        /// <summary>Until proven optimal, beside a program that proves it too, or within the seconds that one once took.</summary>
        public void Prove(SyntheticProblem problem, string objective, double seconds)
        {
            var (path, name) = (PathOf(problem), $"assign {problem.Name} {objective}");
            var (ours, theirs) = (new List<BuiltProgram>(), new List<BuiltProgram>());
            for (var run = 0; run < RunsOfProof; run++)
            {
                ours.Add(Run(path, objective, "limits"));
                if (rivals.Exact is { } exact)
                    theirs.Add(BuiltProgram.RunShell(Longest, Rivals.Over(exact, path, objective)));
            }

            var time = Median(ours.Select(run => run.Seconds)) - idle;
            if (Failed(name, seconds, [.. ours, .. theirs]))
                return;
            if (Status() != "optimal")
                figures.Failed(name, "s", seconds, "not proven optimal");
            else if (theirs.Count > 0)
                figures.AtMost($"{name} time / exact", time / Median(theirs.Select(run => run.Seconds)), "ratio", MostOfExact);
            else
                figures.AtMost($"{name} time", time, "s", seconds, "0.00");
        }

        /// <summary>A worst score with a proven bound, in the time that it may take.</summary>
        public void Bound(SyntheticProblem problem)
        {
            var run = BuiltProgram.Run(Longest, "assign", PathOf(problem), "--objective", "fair", "--balance", "limits", "--seconds", "50", "--out", scratch.At("plan.json"));
            if (Failed($"assign {problem.Name} fair", MostSecondsOfBound, [run]))
                return;
            figures.AtMost($"assign {problem.Name} fair bound", run.Seconds, "s", MostSecondsOfBound, "0.0");
            figures.Note($"assign {problem.Name} fair", Status());
        }

        private bool Failed(string name, double limit, IReadOnlyList<BuiltProgram> all)
        {
            if (all.FirstOrDefault(run => run.ExitCode != 0) is not { } failed)
                return false;
            figures.Failed(name, "s", limit, $"exit code {failed.ExitCode}, {failed.Error}");
            return true;
        }

        private string Status()
        {
            using var plan = JsonDocument.Parse(File.ReadAllBytes(scratch.At("plan.json")));
            return plan.RootElement.GetProperty("solver").GetProperty("status").GetString()!;
        }

        private string PathOf(SyntheticProblem problem)
        {
            var path = scratch.At($"{problem.Name}.json");
            if (!File.Exists(path))
                problem.WriteTo(path);
            return path;
        }

        private BuiltProgram Run(string problem, string objective, string balance) =>
            BuiltProgram.Run(Longest, "assign", problem, "--objective", objective, "--balance", balance, "--out", scratch.At("plan.json"));
    }
}
