using System.Globalization;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Reviews;

/// <summary>The file is not assigned to this expert; answers like one that does not exist.</summary>
public sealed record SheetNotAssigned() : Refusal(new Words("没有这份评审材料", "there is no such file"));

/// <summary>The pledge comes first.</summary>
public sealed record PledgeNotConfirmed() : Refusal(new Words("请先阅读并确认评审承诺", "read and confirm the pledge first"));

/// <summary>The text of the pledge is another than the one that was read.</summary>
public sealed record PledgeChanged() : Refusal(new Words("承诺书内容已更新，请重新阅读后确认", "the pledge has changed; read it again"));

/// <summary>A submitted or recused sheet can't be changed.</summary>
/// <param name="State">What it is, in both languages.</param>
public sealed record SheetClosed(Words State) : Refusal(new Words($"评分表{State.Zh}，不能再修改", $"the sheet is {State.En} and can't be changed"));

/// <summary>A declared conflict waits for the organiser; nothing is scored meanwhile.</summary>
public sealed record ConflictAwaitsDecision() : Refusal(new Words("已申请回避，正待经办人处理，暂不能评分", "recusal was asked for and awaits the organiser; the file can't be scored now"));

/// <summary>A declared conflict needs its reason.</summary>
public sealed record ConflictWithoutReason() : Refusal(new Words("请填写回避理由", "say why"));

/// <summary>The sheet has no such line.</summary>
/// <param name="Criterion">What was named.</param>
public sealed record UnknownCriterion(string Criterion) : Refusal(new Words($"评分表没有“{Criterion}”这一项", $"the sheet has no line “{Criterion}”"));

/// <summary>What was typed is neither a number nor a judgement.</summary>
/// <param name="Text">What was typed.</param>
public sealed record ValueNotUnderstood(string Text) : Refusal(new Words($"“{Text}”不是分数", $"“{Text}” is not a number of points"));

/// <summary>Points beyond the most or off the step.</summary>
/// <param name="Title">The criterion.</param>
/// <param name="Points">Points asked for.</param>
/// <param name="Most">Most points.</param>
/// <param name="Step">The step; null when any value goes.</param>
public sealed record PointsNotAllowed(string Title, decimal Points, decimal Most, decimal? Step) : Refusal(new Words(
    string.Create(CultureInfo.InvariantCulture, $"“{Title}”不能给 {Points} 分：应在 0 至 {Most} 之间") + (Step is { } zh ? string.Create(CultureInfo.InvariantCulture, $"，为 {zh} 的整数倍") : ""),
    string.Create(CultureInfo.InvariantCulture, $"“{Title}” can't have {Points} points: from 0 to {Most}") + (Step is { } en ? string.Create(CultureInfo.InvariantCulture, $", in steps of {en}") : "")));

/// <summary>Points above what the judged evidence supports.</summary>
/// <param name="Title">The criterion.</param>
/// <param name="Points">Points asked for.</param>
/// <param name="Cap">The most that the evidence supports.</param>
public sealed record PointsNotSupported(string Title, decimal Points, decimal Cap) : Refusal(new Words(
    string.Create(CultureInfo.InvariantCulture, $"“{Title}”的佐证材料最多支持 {Cap:0.####} 分，不能给 {Points} 分"),
    string.Create(CultureInfo.InvariantCulture, $"the evidence of “{Title}” supports at most {Cap:0.####} points, not {Points}")));

/// <summary>The field was saved elsewhere since it was read here: both values are told.</summary>
/// <param name="Title">The line.</param>
/// <param name="Stored">What is stored; null is not scored.</param>
/// <param name="Given">What was to be saved.</param>
/// <param name="Sequence">Position of the stored value in the log: the base for saving again.</param>
/// <param name="Key">The client key that stored it: a writer whose earlier save was not answered finds its own.</param>
public sealed record FieldChangedElsewhere(string Title, string? Stored, string? Given, long Sequence, string Key) : Refusal(new Words(
    $"“{Title}”已在别处保存为“{Stored ?? "未评"}”，此处填写的是“{Given ?? "未评"}”，请核对后再保存",
    $"“{Title}” was saved elsewhere as “{Stored ?? "not scored"}”; here it is “{Given ?? "not scored"}”: check and save again"));

/// <summary>A client key was used for another save already.</summary>
public sealed record KeyUsedBefore() : Refusal(new Words("此保存编号已用于其他内容", "this client key belongs to another save"));

/// <summary>The sheet lacks something, or carries points above its evidence.</summary>
/// <param name="Missing">The lines, in their order.</param>
public sealed record SheetIncomplete(IReadOnlyList<string> Missing) : Refusal(new Words(
    $"还有 {Missing.Count} 项未完成：{string.Join('、', Missing)}", $"{Missing.Count} missing: {string.Join(", ", Missing)}"));

/// <summary>The file was accepted already, or is not open.</summary>
public sealed record AlreadyAccepted() : Refusal(new Words("已接受评审，无需再次操作", "the file is accepted already"));

/// <summary>A word is longer than its field.</summary>
/// <param name="Most">Most characters.</param>
public sealed record TextTooLong(int Most) : Refusal(new Words($"不超过 {Most} 字", $"at most {Most} characters"));

/// <summary>A declared tie needs its unit.</summary>
public sealed record TieWithoutUnit() : Refusal(new Words("请填写单位名称", "name the unit"));

/// <summary>A declared tie needs its kind.</summary>
public sealed record TieWithoutKind() : Refusal(new Words("请选择关系", "choose the kind of tie"));

/// <summary>A word is asked for where evidence falls short.</summary>
/// <param name="Criteria">The criteria, in their order.</param>
public sealed record WordsMissing(IReadOnlyList<string> Criteria) : Refusal(new Words(
    $"以下 {Criteria.Count} 项有佐证判为不足，请填写说明：{string.Join('、', Criteria)}", $"say why, for {Criteria.Count} where evidence falls short: {string.Join(", ", Criteria)}"));
