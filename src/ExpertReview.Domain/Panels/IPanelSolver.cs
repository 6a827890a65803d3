using ExpertReview.Domain.Assignments;

namespace ExpertReview.Domain.Panels;

/// <summary>Splits applications and experts into panels.</summary>
public interface IPanelSolver
{
    /// <summary>The best split, in this order: fewest recused pairs; under repair fewest moved members, then fewest moved files; smallest
    /// spread of files; fewest missing group places; largest sum of fit. Never broken: sizes, required pairs, maximum loads, group
    /// maximums. The same problem gives the same split, unless a time limit or cancelling ends it early with the best one so far.</summary>
    /// <param name="problem">The problem; it must not break <see cref="ProblemRules"/>.</param>
    /// <param name="policy">Number and sizes; it must not break <see cref="PanelLimits"/>.</param>
    /// <param name="old">The older split to repair; null for a new one.</param>
    /// <param name="options">How long, and whom to tell.</param>
    /// <param name="stop">Ends it early.</param>
    PanelAnswer Split(AssignmentProblem problem, PanelPolicy policy, OldPanels? old, SolveOptions options, CancellationToken stop);

    /// <summary>A split with its panels changed by hand: figures and reasons anew, bounds as far as they still hold, and a leader proposed where a panel has none.
    /// Whether it keeps the rules is <see cref="PanelAudit"/>'s question.</summary>
    /// <param name="problem">The problem of <paramref name="plan"/>.</param>
    /// <param name="plan">The split before.</param>
    /// <param name="panels">The panels after; a leader of -1 is none.</param>
    PanelPlan Changed(AssignmentProblem problem, PanelPlan plan, IReadOnlyList<Panel> panels);

    /// <summary>The ordinary plan that the panels amount to, feasible among all plans of the problem, with its figures and shortfalls.</summary>
    AssignmentPlan PlanOf(AssignmentProblem problem, PanelPlan panels);
}
