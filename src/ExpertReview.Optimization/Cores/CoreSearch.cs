using ExpertReview.Optimization.Flows;
using Google.OrTools.Sat;

namespace ExpertReview.Optimization.Cores;

/// <summary>The best whole-numbered plan over a chosen set of pairs, by CP-SAT; the same model gives the same plan.</summary>
internal static class CoreSearch
{
    /// <summary>Searches.</summary>
    /// <param name="facts">The problem.</param>
    /// <param name="model">The stage.</param>
    /// <param name="open">The pairs that may or may not be used, ascending.</param>
    /// <param name="forced">The pairs that are used.</param>
    /// <param name="bound">No more than this can be gained: reaching it ends the search.</param>
    /// <param name="hint">A plan to begin with, as pairs; null without.</param>
    /// <param name="stop">Ends the search with the best plan so far.</param>
    public static CoreAnswer Search(
        ReviewFacts facts, StageModel model, IReadOnlyList<int> open, IReadOnlyList<int> forced, long bound, HashSet<int>? hint, CancellationToken stop)
    {
        var (cp, terms) = (new CpModel(), model.Rows.Select(_ => (Variables: new List<IntVar>(), Times: new List<long>())).ToArray());
        var (gains, gainTimes) = (new List<IntVar>(), new List<long>());
        foreach (var column in model.Slacks)
            Add(cp.NewIntVar(column.Least, column.Most, ""), column);
        var variables = new Dictionary<int, IntVar>();
        foreach (var (pair, must) in open.Select(pair => (pair, false)).Concat(forced.Select(pair => (pair, true))).Order())
        {
            IntVar variable = must ? cp.NewConstant(1) : cp.NewBoolVar("");
            variables[pair] = variable;
            Add(variable, model.ColumnOf(facts.ApplicationOf(pair), pair));
            if (hint is not null && !must)
                cp.AddHint(variable, hint.Contains(pair) ? 1 : 0);
        }

        for (var row = 0; row < terms.Length; row++)
            cp.AddLinearConstraint(LinearExpr.WeightedSum(terms[row].Variables, terms[row].Times), model.Rows[row].Least, model.Rows[row].Most);
        if (gains.Count > 0)
        {
            var aim = LinearExpr.WeightedSum(gains, gainTimes);
            cp.Maximize(aim);
            cp.AddLinearConstraint(aim, -LinearRow.Free, bound);
        }

        var solver = new CpSolver { StringParameters = "num_workers:1,random_seed:0,linearization_level:2" };
        using var interrupt = stop.Register(solver.StopSearch);
        if (stop.IsCancellationRequested)
            return new CoreAnswer(null, 0, false);
        var status = solver.Solve(cp);
        if (status is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible))
            return new CoreAnswer(null, 0, status == CpSolverStatus.Infeasible);
        return new CoreAnswer([.. variables.Where(one => solver.Value(one.Value) == 1).Select(one => one.Key)], gains.Count > 0 ? (long)Math.Floor(solver.ObjectiveValue + 0.5) : 0, status == CpSolverStatus.Optimal);

        void Add(IntVar variable, LinearColumn column)
        {
            foreach (var (row, times) in column.Entries)
            {
                terms[row].Variables.Add(variable);
                terms[row].Times.Add(times);
            }

            if (column.Gain != 0)
            {
                gains.Add(variable);
                gainTimes.Add(column.Gain);
            }
        }
    }
}
