using ExpertReview.Benchmarks.Assignments;
using ExpertReview.Benchmarks.Forms;
using ExpertReview.Benchmarks.Kit;
using ExpertReview.Benchmarks.Pages;
using ExpertReview.Benchmarks.Ranking;
using ExpertReview.Benchmarks.Rounds;

// --baseline 'COMMAND {problem}' and --exact 'COMMAND {problem} {objective}' may stand anywhere; the rest is the benchmark's name and how much of it.
var rest = args.ToList();
var (baseline, exact) = (Taken("--baseline"), Taken("--exact"));

return Measuring.Run([.. rest], new Dictionary<string, Action<FigureList, Effort>>(StringComparer.Ordinal)
{
    ["assign"] = (figures, effort) => AssignBenchmark.Measure(figures, effort, new Rivals(baseline, exact)),
    ["round"] = RoundBenchmark.Measure,
    ["rank"] = RankBenchmark.Measure,
    ["pages"] = PagesBenchmark.Measure,
    ["form"] = FormBenchmark.Measure,
    ["evidence"] = EvidenceBenchmark.Measure,
});

string? Taken(string option)
{
    var at = rest.IndexOf(option);
    if (at < 0 || at + 1 == rest.Count)
        return null;
    var value = rest[at + 1];
    rest.RemoveRange(at, 2);
    return value;
}
