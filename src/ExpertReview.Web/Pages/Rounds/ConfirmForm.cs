namespace ExpertReview.Web.Pages.Rounds;

/// <summary>What was typed to confirm a plan.</summary>
/// <param name="Proposal">The plan.</param>
/// <param name="Day">提交截止日期.</param>
/// <param name="Time">Time of that day.</param>
/// <param name="Reason">说明.</param>
public sealed record ConfirmForm(int Proposal, string? Day, string? Time, string? Reason);
