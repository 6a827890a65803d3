using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Assignments;

/// <summary>A newer proposal stands beside the one that a person looked at.</summary>
/// <param name="Seen">The proposal looked at.</param>
/// <param name="Newest">The newest.</param>
public sealed record ProposalOutdated(int Seen, int Newest) : Refusal(new Words(
    $"方案 {Seen} 之后已有方案 {Newest}，请查看最新方案后再操作", $"proposal {Newest} was made after proposal {Seen}; look at the newest one first"));

/// <summary>A pair of a panel plan is no place to change: the panel is.</summary>
public sealed record PanelsStand() : Refusal(new Words("此方案由评审分组形成，请在“分组评审”中调整分组", "this plan follows from panels; change the panels instead"));

/// <summary>Applications go to the experts, and no plan says to whom.</summary>
public sealed record ProposalMissing() : Refusal(new Words("有申报需要评审，请先生成评审任务分配方案", "applications await review; ask for a plan first"));
