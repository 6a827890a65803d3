using ExpertReview.Optimization.Flows;
using Google.OrTools.Sat;

namespace ExpertReview.Optimization.Panels;

/// <summary>One search of CP-SAT: one worker, one seed, effort counted and never timed, so that the answer does not depend on the machine.</summary>
internal static class PanelSearch
{
    private const string Settings = "num_workers:1,random_seed:0,max_deterministic_time:12";

    /// <summary>Searches one stage.</summary>
    /// <param name="facts">The problem.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="best">The best split so far.</param>
    /// <param name="stop">Leaves the search behind without an answer.</param>
    /// <returns>A split, or null; a bound of the stage's figure, or null; true when it is proven that there is no split at all.</returns>
    public static (PanelSplit? Split, long? Bound, bool Impossible) Search(PanelFacts facts, PanelStage stage, PanelSplit best, CancellationToken stop)
    {
        using var solver = new CpSolver { StringParameters = Settings };
        using var interrupt = stop.Register(solver.StopSearch);
        return Patience.TryWait(() => Searched(facts, stage, best, solver), stop, out var answer) ? answer : (null, null, false);
    }

    private static (PanelSplit? Split, long? Bound, bool Impossible) Searched(PanelFacts facts, PanelStage stage, PanelSplit best, CpSolver solver)
    {
        var model = new PanelModel(facts, stage, best.Key);
        model.Hint(best);
        var status = solver.Solve(model.Model);
        if (status == CpSolverStatus.Infeasible)
            return (null, null, true);
        if (status is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible))
            return (null, null, false);
        var split = model.Read(solver);
        return (split, status == CpSolverStatus.Optimal ? split.Key[(int)stage] : (long)Math.Ceiling(solver.BestObjectiveBound - 1e-6), false);
    }
}
