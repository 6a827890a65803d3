namespace ExpertReview.Domain.Panels;

/// <summary>How far a repaired split is from the old one. What the old one did not know is no move.</summary>
/// <param name="Members">Experts who are in another panel than before, or came from or went to the alternates.</param>
/// <param name="Files">Files that are in another panel than before.</param>
public sealed record PanelMoves(long Members, long Files);
