namespace ExpertReview.Domain.Panels;

/// <summary>What a solver says of panels.</summary>
/// <param name="Plan">The split; null when none that keeps every rule was found.</param>
/// <param name="Impossible">Proven that no split keeps every rule.</param>
/// <param name="Blocking">Rules of which each, left out alone, makes a split possible (each was tried).</param>
public sealed record PanelAnswer(PanelPlan? Plan, bool Impossible, IReadOnlyList<PanelRule> Blocking);
