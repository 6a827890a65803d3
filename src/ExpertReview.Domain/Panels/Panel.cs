namespace ExpertReview.Domain.Panels;

/// <summary>One panel (评审组): every member scores every file of it, except where the pair may not be used.</summary>
/// <param name="Leader">Index of the leader (组长), one of the members.</param>
/// <param name="Members">Indexes of its experts, ascending.</param>
/// <param name="Files">Indexes of its applications, ascending.</param>
public sealed record Panel(int Leader, IReadOnlyList<int> Members, IReadOnlyList<int> Files);
