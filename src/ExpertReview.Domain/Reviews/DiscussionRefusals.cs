using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Reviews;

/// <summary>The round's policy has no discussion.</summary>
public sealed record DiscussionNotInPolicy() : Refusal(new Words("评审方案未设封存后讨论", "the round's policy has no discussion after sealing"));

/// <summary>The discussion was not opened yet.</summary>
public sealed record DiscussionNotOpened() : Refusal(new Words("讨论尚未开始", "the discussion has not been opened"));

/// <summary>The discussion is over.</summary>
public sealed record DiscussionEnded() : Refusal(new Words("讨论已经结束，不能再更正或提出不同意见", "the discussion has ended: nothing can be corrected or objected to any more"));

/// <summary>A round is discussed once.</summary>
public sealed record DiscussionHeld() : Refusal(new Words("讨论已经开始过，每批次只有一次", "the discussion was opened already; a round has one"));

/// <summary>A discussion needs its deadline.</summary>
public sealed record DiscussionWithoutDeadline() : Refusal(new Words("请填写讨论截止时间", "give the deadline of the discussion"));

/// <summary>A discussion is ended before its deadline with a reason only.</summary>
public sealed record DiscussionEndsEarly() : Refusal(new Words("讨论截止时间未到，提前结束请写明理由", "the deadline has not come; to end the discussion before it, say why"));

/// <summary>Nothing is summed up while experts may still correct.</summary>
public sealed record DiscussionOpen() : Refusal(new Words("讨论尚未结束，不能汇总", "the discussion is still open; end it before ranking"));

/// <summary>The policy has a discussion that was not held.</summary>
public sealed record DiscussionNotHeld() : Refusal(new Words("评审方案设有封存后讨论，尚未进行；确需直接汇总的，请写明理由", "the policy has a discussion that was not held; to rank all the same, give a reason"));

/// <summary>The sealed scores are others than those that the person saw.</summary>
public sealed record SealChanged() : Refusal(new Words("封存的评分与页面所示的校验码不符，请刷新后重试", "the sealed scores are not those of the code on the page; reload and try again"));

/// <summary>With the discussion open or over, no sheet comes from paper any more.</summary>
public sealed record PaperAfterDiscussion() : Refusal(new Words("讨论已经开始，不能再录入纸质评分表", "the discussion has begun: no paper sheet is entered any more"));

/// <summary>Only a sheet that was handed in takes part.</summary>
public sealed record SheetNotDiscussed() : Refusal(new Words("本份评分表未计入汇总，不参加讨论", "this sheet does not count, and takes no part in the discussion"));

/// <summary>A correction needs one of the four cases.</summary>
public sealed record CorrectionWithoutCase() : Refusal(new Words("请选择更正情形", "choose the case of the correction"));

/// <summary>A correction is made in writing.</summary>
public sealed record CorrectionWithoutReason() : Refusal(new Words("请填写更正理由", "say why"));

/// <summary>A correction needs its value: what was scored can't become unscored.</summary>
public sealed record CorrectionEmpty() : Refusal(new Words("请填写更正后的值", "give the corrected value"));

/// <summary>The correction is what stands there.</summary>
public sealed record CorrectionChangesNothing() : Refusal(new Words("更正后的值与现值相同", "the corrected value is the one that stands"));

/// <summary>Words are not corrected.</summary>
public sealed record CorrectionOfWords() : Refusal(new Words("只能更正得分和佐证判断；其他看法请写不同意见", "only points and findings on evidence are corrected; anything else is a dissenting opinion"));

/// <summary>The case is not this one.</summary>
/// <param name="Case">The case chosen.</param>
/// <param name="Title">The line.</param>
public sealed record CaseDoesNotFit(CorrectionCase Case, string Title) : Refusal(Case == CorrectionCase.Objective
    ? new Words($"“{Title}”不是客观指标，不能按“客观项不一致”更正", $"“{Title}” is no objective criterion")
    : new Words($"“{Title}”的分值没有超出范围或佐证上限，不能按“分值超出范围”更正", $"the points of “{Title}” are within their range and cap"));

/// <summary>A dissenting opinion needs its words.</summary>
public sealed record DissentEmpty() : Refusal(new Words("请填写不同意见及理由", "write the dissenting opinion and its reasons"));

/// <summary>It says that already.</summary>
public sealed record DissentSame() : Refusal(new Words("不同意见没有变化", "the dissenting opinion says that already"));

/// <summary>There is none to withdraw.</summary>
public sealed record NoDissent() : Refusal(new Words("没有可撤回的不同意见", "there is no dissenting opinion to withdraw"));
