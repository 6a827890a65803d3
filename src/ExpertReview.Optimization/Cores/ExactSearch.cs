using ExpertReview.Optimization.Flows;
using Google.OrTools.Sat;

namespace ExpertReview.Optimization.Cores;

/// <summary>One stage over all pairs by CP-SAT, which reckons in whole numbers alone: the last resort where fits of very different size are
/// beyond the tolerance of a linear program. Its effort is counted, never timed.</summary>
internal static class ExactSearch
{
    // One thread and one seed: the answer must not depend on the machine.
    private const string Settings = "num_workers:1,random_seed:0,max_deterministic_time:20";

    /// <summary>Searches.</summary>
    /// <param name="facts">The problem.</param>
    /// <param name="model">The stage.</param>
    /// <param name="hint">The best plan so far, to begin with.</param>
    /// <param name="stop">Leaves the search behind without an answer.</param>
    /// <returns>What was found, and a bound of the gain that every plan keeps; null when none is known.</returns>
    public static (CoreAnswer Answer, long? Bound) Search(ReviewFacts facts, StageModel model, IReadOnlySet<int> hint, CancellationToken stop)
    {
        var solver = new CpSolver { StringParameters = Settings };
        using var interrupt = stop.Register(solver.StopSearch);
        return Patience.TryWait(() => Searched(facts, model, hint, solver), stop, out var answer) ? answer : (CoreAnswer.Nothing, null);
    }

    private static (CoreAnswer Answer, long? Bound) Searched(ReviewFacts facts, StageModel model, IReadOnlySet<int> hint, CpSolver solver)
    {
        var cp = new CpModel();
        var entries = model.Rows.Select(_ => (Variables: new List<IntVar>(), Times: new List<long>())).ToArray();
        var (variables, gains) = (new List<IntVar>(), new List<long>());
        IntVar Add(LinearColumn column)
        {
            var variable = cp.NewIntVar(column.Least, column.Most, "");
            variables.Add(variable);
            gains.Add(column.Gain);
            foreach (var (row, times) in column.Entries)
            {
                entries[row].Variables.Add(variable);
                entries[row].Times.Add(times);
            }

            return variable;
        }

        foreach (var slack in model.Slacks)
            Add(slack);
        var pairs = new IntVar[facts.PairCount];
        for (var a = 0; a < facts.Reviews.Length; a++)
            for (var pair = facts.FirstPair(a); pair < facts.FirstPair(a + 1); pair++)
            {
                pairs[pair] = Add(model.ColumnOf(a, pair));
                cp.AddHint(pairs[pair], hint.Contains(pair) ? 1 : 0);
            }

        for (var row = 0; row < entries.Length; row++)
            cp.AddLinearConstraint(LinearExpr.WeightedSum(entries[row].Variables, entries[row].Times), model.Rows[row].Least, model.Rows[row].Most);
        cp.Maximize(LinearExpr.WeightedSum(variables, gains));
        var status = solver.Solve(cp);
        if (status is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible))
            return (CoreAnswer.Nothing with { Complete = status == CpSolverStatus.Infeasible }, null);
        var gain = variables.Select((variable, i) => solver.Value(variable) * gains[i]).Sum();
        return (
            new CoreAnswer([.. Enumerable.Range(0, pairs.Length).Where(pair => solver.Value(pairs[pair]) == 1)], gain, status == CpSolverStatus.Optimal),
            status == CpSolverStatus.Optimal ? gain : (long)Math.Ceiling(solver.BestObjectiveBound));
    }
}
