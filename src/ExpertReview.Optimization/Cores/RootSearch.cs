using ExpertReview.Optimization.Flows;
using Google.OrTools.LinearSolver;

namespace ExpertReview.Optimization.Cores;

/// <summary>A good plan over a core by SCIP, which rounds nearly whole prices well. It proves nothing: what it gives is checked in whole
/// numbers, and only a plan that reaches an exact bound ends the search. Its effort is counted in nodes, so it gives the same plan again.</summary>
internal static class RootSearch
{
    private const int MostNodes = 300;

    /// <summary>A plan that keeps every row, as pairs, and its gain; null when none was found.</summary>
    public static (HashSet<int> Pairs, long Gain)? Search(
        ReviewFacts facts, StageModel model, IReadOnlyList<int> open, IReadOnlyList<int> forced, CancellationToken stop)
    {
        using var solver = Solver.CreateSolver("SCIP");
        solver.Objective().SetMaximization();
        solver.SetSolverSpecificParametersAsString($"limits/nodes = {MostNodes}\nlimits/gap = 0\n");
        var rows = model.Rows.Select(row => solver.MakeConstraint(RelaxedPrices.Bounded(row.Least), RelaxedPrices.Bounded(row.Most), "")).ToArray();
        var columns = new List<(int Pair, LinearColumn Column, Variable Variable)>();
        foreach (var column in model.Slacks)
            columns.Add((-1, column, RelaxedPrices.Add(solver, rows, column, model.MostGain, whole: true)));
        foreach (var (pair, least) in open.Select(pair => (pair, 0)).Concat(forced.Select(pair => (pair, 1))).Order())
        {
            var column = model.ColumnOf(facts.ApplicationOf(pair), pair) with { Least = least };
            columns.Add((pair, column, RelaxedPrices.Add(solver, rows, column, model.MostGain, whole: true)));
        }

        using var interrupt = stop.Register(() => solver.InterruptSolve());
        if (stop.IsCancellationRequested || solver.Solve() is not (Solver.ResultStatus.OPTIMAL or Solver.ResultStatus.FEASIBLE))
            return null;
        return Checked(model, columns);
    }

    private static (HashSet<int> Pairs, long Gain)? Checked(StageModel model, List<(int Pair, LinearColumn Column, Variable Variable)> columns)
    {
        var sums = new Int128[model.Rows.Count];
        long gain = 0;
        var pairs = new HashSet<int>();
        foreach (var (pair, column, variable) in columns)
        {
            var value = (long)Math.Floor(variable.SolutionValue() + 0.5);
            if (value < column.Least || value > column.Most)
                return null;
            gain += value * column.Gain;
            foreach (var (row, times) in column.Entries)
                sums[row] += (Int128)times * value;
            if (pair >= 0 && value == 1)
                pairs.Add(pair);
        }

        for (var row = 0; row < sums.Length; row++)
            if (sums[row] < model.Rows[row].Least || sums[row] > model.Rows[row].Most)
                return null;
        return (pairs, gain);
    }
}
