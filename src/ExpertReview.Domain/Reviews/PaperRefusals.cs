using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Reviews;

/// <summary>Paper is entered while the envelope lies open before 监督, or after sealing; not before, and not once the scores are summed up.</summary>
/// <param name="Stage">Where the round stands.</param>
public sealed record PaperNotNow(Words Stage) : Refusal(new Words(
    $"批次处于“{Stage.Zh}”，纸质评分表只能在评审期间（经监督人员见证开封）或封存后、汇总前录入",
    $"the round is at {Stage.En}; paper sheets are entered during the review (opened before the supervisor) or after sealing, before the ranking"));

/// <summary>The envelope was not opened before 监督.</summary>
public sealed record PaperNotWitnessed() : Refusal(new Words("封存前录入，须先由监督人员见证开封", "before sealing, the supervisor must have seen the envelope opened"));

/// <summary>It was witnessed already.</summary>
public sealed record PaperWitnessed() : Refusal(new Words("已见证开封，或封存后无需见证", "the opening was witnessed already, or needs no witness after sealing"));

/// <summary>There is no such entry for this person, or it is closed.</summary>
public sealed record NoSuchPaperEntry() : Refusal(new Words("没有这份录入任务，或已结束", "there is no such sheet to enter, or it is closed"));

/// <summary>The pair's sheet is being entered already.</summary>
public sealed record PaperOrdered() : Refusal(new Words("该评分表已在录入", "this sheet is being entered already"));

/// <summary>Two different people enter a sheet.</summary>
public sealed record PaperNeedsTwoClerks() : Refusal(new Words("请选择两名不同的录入员（账户未停用）", "choose two different entry clerks with open accounts"));

/// <summary>Why the sheet is on paper was not said.</summary>
public sealed record PaperWithoutReason() : Refusal(new Words("请写明理由", "say why"));

/// <summary>This person has entered; the other has not.</summary>
public sealed record PaperAwaitsOther() : Refusal(new Words("您已录入，等待另一名录入员", "you have entered it; the other clerk has not yet"));

/// <summary>The form belongs to an earlier pass.</summary>
public sealed record PaperPassOver() : Refusal(new Words("此页已过期，请按最新的页面重新录入", "this page is stale; enter it on the current one"));

/// <summary>The scan comes when both agree.</summary>
public sealed record PaperNotAgreed() : Refusal(new Words("两人录入尚未一致，不能附扫描件", "the two entries do not agree yet; the scan comes after"));

/// <summary>Sheets on paper are still being entered.</summary>
/// <param name="Count">How many.</param>
public sealed record PaperEntriesOpen(int Count) : Refusal(new Words(
    $"还有 {Count} 份纸质评分表在录入，完成或撤销后才能汇总", $"{Count} paper sheets are still being entered; finish or withdraw them first"));
