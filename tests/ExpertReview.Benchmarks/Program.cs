using ExpertReview.Benchmarks.Assignments;
using ExpertReview.Benchmarks.Forms;
using ExpertReview.Benchmarks.Kit;
using ExpertReview.Benchmarks.Pages;
using ExpertReview.Benchmarks.Ranking;
using ExpertReview.Benchmarks.Rounds;

// --baseline 'COMMAND {problem}' may stand anywhere; the rest is the benchmark's name and how much of it.
var at = Array.IndexOf(args, "--baseline");
var baseline = at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
string[] rest = baseline is null ? args : [.. args[..at], .. args[(at + 2)..]];

return Measuring.Run(rest, new Dictionary<string, Action<FigureList, Effort>>(StringComparer.Ordinal)
{
    ["assign"] = (figures, effort) => AssignBenchmark.Measure(figures, effort, baseline),
    ["round"] = RoundBenchmark.Measure,
    ["rank"] = RankBenchmark.Measure,
    ["pages"] = PagesBenchmark.Measure,
    ["form"] = FormBenchmark.Measure,
    ["evidence"] = EvidenceBenchmark.Measure,
});
