using ExpertReview.Benchmarks.Kit;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Conflicts;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Rules;
using ExpertReview.Features.Samples;
using ExpertReview.Features.Tables;

namespace ExpertReview.Benchmarks.Rounds;

/// <summary>Import, eligibility and conflicts at 100, 1,000 and 10,000 applications, with a tenth as many experts: time at the largest, and the exponent beyond
/// n log n.</summary>
internal static class StageGrowth
{
    private static readonly int[] Sizes = [100, 1_000, 10_000];

    // What timing and caches add to a fit over two decades; a cost of n² would show as 1.
    private const double Tolerance = 0.15;

    private static readonly DateOnly AsOf = new(2026, 6, 30);

    public static void Measure(FigureList figures, int runs)
    {
        var costs = new List<(string Stage, int Size, double Seconds)>();
        One(Sizes[0], 1, []);
        foreach (var size in Sizes)
            One(size, size == Sizes[^1] ? Math.Min(runs, 3) : 5 * runs, costs);
        figures.AtMost("import of 10000 rows", costs.Single(cost => cost.Stage == "import" && cost.Size == Sizes[^1]).Seconds, "s", 5);
        foreach (var stage in costs.GroupBy(cost => cost.Stage))
            figures.AtMost($"{stage.Key} exponent beyond n log n", Growth.BeyondNLogN([.. stage.Select(cost => (cost.Size, cost.Seconds))]), "exponent", Tolerance, "0.000");
    }

    private static void One(int size, int runs, List<(string Stage, int Size, double Seconds)> costs)
    {
        using var scratch = new ScratchFolder();
        SampleFolder.WriteTables(scratch.At("round"), new SampleSize(2026, size, Math.Max(10, size / 10)));
        var doors = new IntakeDoors(new TableFinder(ColumnDictionary.Default));
        List<Recommendation> rows = [];
        costs.Add(("import", size, Growth.Shortest(runs, () => rows = Read(scratch.At("round"), "推荐汇总表-*.xlsx", doors.Recommendations.Read))));
        var evaluations = Read(scratch.At("round"), "服务评价表-*.xlsx", doors.Evaluations.Read);
        IReadOnlyList<Application> applications = [];
        costs.Add(("eligibility", size, Growth.Shortest(runs, () =>
        {
            applications = ApplicationMerge.Of(rows, evaluations, [], []).Applications;
            foreach (var application in applications)
                EligibilityCheck.Of(application, BuiltInRules.Yunnan2022, AsOf, new ChosenReadings());
        })));
        var experts = Read(scratch.At("round"), "专家库.xlsx", doors.Experts.Read);
        var relations = Read(scratch.At("round"), "关联关系.xlsx", doors.Relations.Read);
        var recusals = Read(scratch.At("round"), "回避申请.xlsx", doors.Recusals.Read);
        costs.Add(("conflicts", size, Growth.Shortest(runs, () => ConflictSearch.Of(applications, experts, relations, recusals, AsOf))));
    }

    private static List<T> Read<T>(string folder, string pattern, Func<TableFile, TableReading<T>> read) =>
        [.. Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal).SelectMany(path => read(TableFile.Open(path)).Rows)];
}
