using ExpertReview.Domain.Assignments;

namespace ExpertReview.Domain.Panels;

/// <summary>One member who does not score one file of his panel, and why the file is in no other panel.</summary>
/// <param name="Panel">Index of the panel.</param>
/// <param name="Pair">File and member.</param>
/// <param name="Rule">Conflict of interest (回避), or not listed in fit.</param>
/// <param name="Elsewhere">The file tried in each other panel, in their order: the pair goes away only where no more members are recused
/// than here, and no rule breaks.</param>
public sealed record PanelRecusal(int Panel, ReviewPair Pair, AssignmentRule Rule, IReadOnlyList<PanelTrial> Elsewhere);
