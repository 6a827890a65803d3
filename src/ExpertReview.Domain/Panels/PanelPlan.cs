using ExpertReview.Domain.Assignments;

namespace ExpertReview.Domain.Panels;

/// <summary>A proposal of panels (分组评审方案). It assigns nobody.</summary>
/// <param name="Solver">Who made it; optimal only when every figure equals its bound.</param>
/// <param name="Policy">How many panels of which sizes.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="Bounds">No lawful split has a better figure, given that the figures before it are no worse than here.</param>
/// <param name="Panels">The panels.</param>
/// <param name="Alternates">Indexes of the experts in no panel (备选专家), ascending.</param>
/// <param name="Recusals">Every recused pair, by panel, file and member, with the reason.</param>
/// <param name="Moves">Of a repaired split: how far it is from the old one; else null.</param>
public sealed record PanelPlan(
    SolverRun Solver,
    PanelPolicy Policy,
    PanelFigures Figures,
    PanelFigures Bounds,
    IReadOnlyList<Panel> Panels,
    IReadOnlyList<int> Alternates,
    IReadOnlyList<PanelRecusal> Recusals,
    PanelMoves? Moves = null)
{
    /// <summary>Who scores what: every member every file of his panel, but for pairs that may not be used. In a plan's order.</summary>
    public IReadOnlyList<ReviewPair> PairsIn(AssignmentProblem problem) =>
    [
        .. (from panel in Panels
            from application in panel.Files
            from expert in panel.Members
            where problem.ForbiddenBy(application, expert) is null
            select new ReviewPair(application, expert)).Order(),
    ];
}
