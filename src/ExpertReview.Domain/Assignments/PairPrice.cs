namespace ExpertReview.Domain.Assignments;

/// <summary>What it costs to force a pair, or to do without one that a plan has.</summary>
/// <param name="Forced">True when the pair is forced in; false when it is in the plan and kept out.</param>
/// <param name="Lifted">The rule that forbids the pair by itself and was lifted for the reckoning; null when none does.</param>
/// <param name="Impossible">The contradiction that the pair would make with required pairs or loads; null when it can be.</param>
/// <param name="Best">The best plan as the problem stands.</param>
/// <param name="Changed">The best plan with the pair forced or kept out; null when it can't be.</param>
/// <param name="Nearest">The plan with the fewest changes from the one at hand; null when it can't be.</param>
public sealed record PairPrice(
    bool Forced, AssignmentRule? Lifted, BrokenProblemRule? Impossible, AssignmentPlan Best, AssignmentPlan? Changed, RepairedPlan? Nearest);
