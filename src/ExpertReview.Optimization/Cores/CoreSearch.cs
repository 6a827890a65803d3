using ExpertReview.Optimization.Flows;
using Google.OrTools.LinearSolver;

namespace ExpertReview.Optimization.Cores;

/// <summary>The best whole-numbered plan over a chosen set of pairs, by HiGHS. Its effort is counted in nodes, never in time, so the same
/// model gives the same plan; what it gives is checked in whole numbers.</summary>
internal static class CoreSearch
{
    // One thread and one seed: the answer must not depend on the machine.
    private const string Settings = "output_flag=false,threads=1,parallel=off,random_seed=0,mip_rel_gap=0";

    /// <summary>Searches.</summary>
    /// <param name="facts">The problem.</param>
    /// <param name="model">The stage.</param>
    /// <param name="open">The pairs that may or may not be used, ascending.</param>
    /// <param name="forced">The pairs that are used.</param>
    /// <param name="nodes">The most nodes of the search tree.</param>
    /// <param name="stop">Leaves the search behind without an answer.</param>
    public static CoreAnswer Search(
        ReviewFacts facts, StageModel model, IReadOnlyList<int> open, IReadOnlyList<int> forced, int nodes, CancellationToken stop) =>
        Patience.TryWait(() => Searched(facts, model, open, forced, nodes), stop, out var answer) ? answer! : CoreAnswer.Nothing;

    private static CoreAnswer Searched(ReviewFacts facts, StageModel model, IReadOnlyList<int> open, IReadOnlyList<int> forced, int nodes)
    {
        using var solver = Solver.CreateSolver("HIGHS");
        solver.Objective().SetMaximization();
        solver.SetSolverSpecificParametersAsString($"{Settings},mip_max_nodes={nodes}");
        var rows = model.Rows.Select(row => solver.MakeConstraint(RelaxedPrices.Bounded(row.Least), RelaxedPrices.Bounded(row.Most), "")).ToArray();
        var columns = new List<(int Pair, LinearColumn Column, Variable Variable)>();
        foreach (var column in model.Slacks)
            columns.Add((-1, column, RelaxedPrices.Add(solver, rows, column, 1, whole: true)));
        foreach (var (pair, least) in open.Select(pair => (pair, 0)).Concat(forced.Select(pair => (pair, 1))).Order())
        {
            var column = model.ColumnOf(facts.ApplicationOf(pair), pair) with { Least = least };
            columns.Add((pair, column, RelaxedPrices.Add(solver, rows, column, 1, whole: true)));
        }

        var status = solver.Solve();
        if (status is Solver.ResultStatus.OPTIMAL or Solver.ResultStatus.FEASIBLE)
            return Checked(model, columns, status == Solver.ResultStatus.OPTIMAL);
        return CoreAnswer.Nothing with { Complete = status == Solver.ResultStatus.INFEASIBLE };
    }

    private static CoreAnswer Checked(StageModel model, List<(int Pair, LinearColumn Column, Variable Variable)> columns, bool complete)
    {
        var sums = new Int128[model.Rows.Count];
        long gain = 0;
        var pairs = new HashSet<int>();
        foreach (var (pair, column, variable) in columns)
        {
            var value = (long)Math.Floor(variable.SolutionValue() + 0.5);
            if (value < column.Least || value > column.Most)
                return CoreAnswer.Nothing;
            gain += value * column.Gain;
            foreach (var (row, times) in column.Entries)
                sums[row] += (Int128)times * value;
            if (pair >= 0 && value == 1)
                pairs.Add(pair);
        }

        for (var row = 0; row < sums.Length; row++)
            if (sums[row] < model.Rows[row].Least || sums[row] > model.Rows[row].Most)
                return CoreAnswer.Nothing;
        return new CoreAnswer(pairs, gain, complete);
    }
}
