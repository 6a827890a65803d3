using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Decisions;

/// <summary>A decision was to be entered without the meeting that took it, or without the scan of its minutes.</summary>
public sealed record DecisionWithoutMeeting() : Refusal(new Words(
    "审定结果必须附会议、日期、纪要文号和纪要扫描件", "a decision needs its meeting, day, minutes' number and the scan of the minutes"));

/// <summary>A decision stands already and waits for its confirmation.</summary>
/// <param name="Person">Who entered it.</param>
public sealed record DecisionAlreadyEntered(string Person) : Refusal(new Words(
    $"审定结果已由{Person}录入，等待复核；如有错误请先退回", $"the decision was entered by {Person} and waits for confirmation; send it back first if it is wrong"));

/// <summary>There is no entered decision to confirm or to send back.</summary>
public sealed record NoDecisionEntered() : Refusal(new Words("没有待复核的审定结果", "no entered decision waits for confirmation"));

/// <summary>What was to be confirmed or sent back is not what stands entered now.</summary>
public sealed record DecisionChangedMeanwhile() : Refusal(new Words(
    "审定结果已被退回并重新录入，请刷新后对照新的内容复核", "the decision was sent back and entered anew; reload and check the new one"));

/// <summary>The one who entered a decision may not confirm it.</summary>
/// <param name="Person">The person.</param>
public sealed record SecondPersonNeeded(string Person) : Refusal(new Words(
    $"审定结果由{Person}录入，必须由另一人对照纪要扫描件复核", $"the decision was entered by {Person}; another person has to confirm it against the scan"));

/// <summary>Publicity was asked for before a second person confirmed the decision.</summary>
public sealed record DecisionNotConfirmed() : Refusal(new Words(
    "审定结果尚未经复核人对照纪要扫描件确认，不能公示", "nobody has confirmed the decision against the scan of the minutes; it can't be published"));

/// <summary>A decision is sent back without a reason.</summary>
public sealed record ReturnWithoutReason() : Refusal(new Words("退回审定结果必须写明理由", "sending a decision back needs a reason"));
