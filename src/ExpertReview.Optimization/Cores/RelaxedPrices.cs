using ExpertReview.Optimization.Flows;
using Google.OrTools.LinearSolver;

namespace ExpertReview.Optimization.Cores;

/// <summary>Prices of a stage's rows by linear programming over a growing set of pairs, and what they prove in whole numbers: whatever
/// the prices are, no lawful plan is better than their bound, and a pair whose use costs more than the gap is in no better plan.</summary>
internal sealed class RelaxedPrices
{
    // The prices of the linear program are rounded to this part of a unit of gain.
    private const long Scale = 1 << 20;
    private const int MostRounds = 40;
    private const int NewPairsOfApplication = 12;
    private const int MorePairsOfApplication = 40;

    // Fits have many ties, on which the primal simplex stands still; counts have none, and columns added later keep a plan primal feasible.
    private const string Dual = "use_dual_simplex: true perturb_costs_in_dual_simplex: true";
    private const string Primal = "use_dual_simplex: false perturb_costs_in_dual_simplex: false";

    private readonly ReviewFacts _facts;
    private readonly StageModel _model;
    private long[] _prices = [];

    private RelaxedPrices(ReviewFacts facts, StageModel model)
    {
        (_facts, _model) = (facts, model);
        SlackReduced = new long[model.Slacks.Count];
        PairReduced = new long[facts.PairCount];
    }

    /// <summary>No lawful plan gains more.</summary>
    public long Bound { get; private set; }

    /// <summary>Exact gain of one unit of each column at these prices, in units of gain rounded down in size.</summary>
    public long[] SlackReduced { get; }

    /// <summary>The same of each pair.</summary>
    public long[] PairReduced { get; }

    /// <summary>Solves the relaxed stage. <paramref name="active"/> are the pairs to begin with, and grows. Null when no plan keeps the
    /// rows, or the time is over.</summary>
    public static RelaxedPrices? Of(ReviewFacts facts, StageModel model, HashSet<int> active, CancellationToken stop)
    {
        var prices = new RelaxedPrices(facts, model);
        return prices.Grow(active, stop) ? prices : null;
    }

    private bool Grow(HashSet<int> active, CancellationToken stop)
    {
        using var solver = Solver.CreateSolver("GLOP");
        var scale = _model.MostGain;
        solver.Objective().SetMaximization();
        var rows = _model.Rows.Select(row => solver.MakeConstraint(Bounded(row.Least), Bounded(row.Most), "")).ToArray();
        foreach (var column in _model.Slacks)
            Add(solver, rows, column, scale, whole: false);
        var added = new HashSet<int>();
        using var interrupt = stop.Register(() => solver.InterruptSolve());
        for (var round = 0; round < MostRounds; round++)
        {
            foreach (var pair in active.Order())
                if (added.Add(pair))
                    Add(solver, rows, _model.ColumnOf(_facts.ApplicationOf(pair), pair), scale, whole: false);
            solver.SetSolverSpecificParametersAsString(_model.IsOfFit && round == 0 ? Dual : Primal);
            var status = solver.Solve();
            if (stop.IsCancellationRequested)
                return false;
            if (status == Solver.ResultStatus.INFEASIBLE && added.Count < _facts.PairCount)
            {
                AddMore(active, everything: round > 0);
                continue;
            }

            if (status != Solver.ResultStatus.OPTIMAL)
                return false;
            Price([.. rows.Select(row => row.DualValue() * scale)]);
            if (!AddBetter(active))
                break;
        }

        return true;
    }

    /// <summary>A row's limit as the solvers want it.</summary>
    public static double Bounded(long value) => value <= -LinearRow.Free ? double.NegativeInfinity : value >= LinearRow.Free ? double.PositiveInfinity : value;

    /// <summary>Adds a column to a solver, its gain in parts of <paramref name="scale"/>.</summary>
    public static Variable Add(Solver solver, Constraint[] rows, LinearColumn column, long scale, bool whole)
    {
        var variable = solver.MakeVar(column.Least, column.Most, whole, "");
        if (column.Gain != 0)
            solver.Objective().SetCoefficient(variable, (double)column.Gain / scale);
        foreach (var (row, times) in column.Entries)
            rows[row].SetCoefficient(variable, times);
        return variable;
    }

    // Everything from here on is whole numbers: the bound is true for any prices at all.
    private void Price(double[] duals)
    {
        _prices = new long[duals.Length];
        for (var row = 0; row < duals.Length; row++)
        {
            var price = (long)Math.Clamp(duals[row] * Scale, -1e17, 1e17);
            var limit = price > 0 ? _model.Rows[row].Most : _model.Rows[row].Least;
            _prices[row] = limit is <= -LinearRow.Free or >= LinearRow.Free ? 0 : price;
        }

        foreach (var column in _model.Slacks)
            if (column.Most - column.Least > Scale)
                Settle(column);
        Int128 bound = 0;
        for (var row = 0; row < duals.Length; row++)
            bound += (Int128)_prices[row] * (_prices[row] > 0 ? _model.Rows[row].Most : _prices[row] < 0 ? _model.Rows[row].Least : 0);

        for (var i = 0; i < SlackReduced.Length; i++)
        {
            var column = _model.Slacks[i];
            var reduced = Reduced(column);
            bound += reduced * (reduced > 0 ? column.Most : column.Least);
            SlackReduced[i] = Unit(reduced);
        }

        for (var a = 0; a < _facts.Reviews.Length; a++)
            for (var pair = _facts.FirstPair(a); pair < _facts.FirstPair(a + 1); pair++)
            {
                var reduced = _model.ReducedOf(a, pair, _prices, Scale);
                bound += reduced > 0 ? reduced : 0;
                PairReduced[pair] = Unit(reduced);
            }

        Bound = (long)(bound >= 0 ? bound / Scale : -((-bound + Scale - 1) / Scale));
    }

    // A column that may be very large must cost exactly nothing: what rounding left goes to its dearest row.
    private void Settle(LinearColumn column)
    {
        if (column.Entries.Length == 0)
            return;
        var (row, times) = column.Entries.MaxBy(entry => Math.Abs(_prices[entry.Row]));
        var moved = _prices[row] + (long)(Reduced(column) / times);
        if (moved <= 0 || _model.Rows[row].Most < LinearRow.Free)
            _prices[row] = moved;
    }

    private static long Unit(Int128 reduced) => (long)(reduced / Scale);

    private Int128 Reduced(LinearColumn column)
    {
        var reduced = (Int128)column.Gain * Scale;
        foreach (var (row, times) in column.Entries)
            reduced -= (Int128)_prices[row] * times;
        return reduced;
    }

    // Too few pairs to keep every row: the best of each application, then all.
    private void AddMore(HashSet<int> active, bool everything)
    {
        for (var a = 0; a < _facts.Reviews.Length; a++)
        {
            var all = Enumerable.Range(_facts.FirstPair(a), _facts.FirstPair(a + 1) - _facts.FirstPair(a));
            active.UnionWith(everything ? all : all.OrderByDescending(_facts.FitOf).Take(MorePairsOfApplication));
        }
    }

    // The pairs left out that the prices would rather have: the best few of each application.
    private bool AddBetter(HashSet<int> active)
    {
        var before = active.Count;
        for (var a = 0; a < _facts.Reviews.Length; a++)
        {
            var better = Enumerable.Range(_facts.FirstPair(a), _facts.FirstPair(a + 1) - _facts.FirstPair(a))
                .Where(pair => PairReduced[pair] > 0 && !active.Contains(pair));
            active.UnionWith(better.OrderByDescending(pair => PairReduced[pair]).Take(NewPairsOfApplication).ToList());
        }

        return active.Count > before;
    }
}
