using ExpertReview.Benchmarks.Kit;
using ExpertReview.Benchmarks.Pages;
using ExpertReview.Benchmarks.Ranking;
using ExpertReview.Benchmarks.Rounds;

return Measuring.Run(args, new Dictionary<string, Action<FigureList, Effort>>(StringComparer.Ordinal)
{
    ["round"] = RoundBenchmark.Measure,
    ["rank"] = RankBenchmark.Measure,
    ["pages"] = PagesBenchmark.Measure,
});
