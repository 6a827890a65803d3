using System.Globalization;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Publicity;

/// <summary>What was named is not on the decided list.</summary>
/// <param name="Application">申报编号.</param>
public sealed record NotOnDecidedList(string Application) : Refusal(new Words($"{Application} 不在审定名单中", $"{Application} is not on the decided list"));

/// <summary>A part of an objection is empty.</summary>
/// <param name="What">Which.</param>
public sealed record ObjectionIncomplete(Words What) : Refusal(new Words($"请填写异议的{What.Zh}", $"the objection lacks its {What.En}"));

/// <summary>An objection is dated before the publicity.</summary>
/// <param name="Day">Its day.</param>
/// <param name="Published">Day of the 公示.</param>
public sealed record ObjectionBeforePublicity(DateOnly Day, DateOnly Published) : Refusal(new Words(
    $"收到日期 {Day:yyyy-MM-dd} 早于公示日期 {Published:yyyy-MM-dd}", $"{Day:yyyy-MM-dd} is before the day of publication, {Published:yyyy-MM-dd}"));

/// <summary>The announcement of the application is out: an objection comes too late for this list.</summary>
/// <param name="Application">申报编号.</param>
public sealed record AnnouncedAlready(string Application) : Refusal(new Words($"{Application} 已经公告", $"{Application} has been announced"));

/// <summary>No objection has this number.</summary>
/// <param name="Number">The number.</param>
public sealed record NoSuchObjection(int Number) : Refusal(new Words(
    $"没有第 {Number.ToString(CultureInfo.InvariantCulture)} 号异议", $"there is no objection {Number.ToString(CultureInfo.InvariantCulture)}"));

/// <summary>The objection has been decided.</summary>
/// <param name="Number">The number.</param>
/// <param name="By">Who decided it.</param>
public sealed record ObjectionDecided(int Number, string By) : Refusal(new Words(
    $"第 {Number.ToString(CultureInfo.InvariantCulture)} 号异议已由{By}作出处理决定", $"objection {Number.ToString(CultureInfo.InvariantCulture)} has been decided by {By}"));

/// <summary>A decision on an objection gives no reasons.</summary>
/// <param name="Number">The number.</param>
public sealed record ObjectionWithoutReasons(int Number) : Refusal(new Words(
    $"第 {Number.ToString(CultureInfo.InvariantCulture)} 号异议：请写明处理理由", $"objection {Number.ToString(CultureInfo.InvariantCulture)}: give the reasons"));

/// <summary>Objections stand open.</summary>
/// <param name="Count">How many.</param>
public sealed record ObjectionsOpen(int Count) : Refusal(new Words(
    $"还有 {Count.ToString(CultureInfo.InvariantCulture)} 件异议未处理，不能归档", $"{Count.ToString(CultureInfo.InvariantCulture)} objections are open; the round can't be archived"));

/// <summary>Credit has not been looked up again for all on the list.</summary>
/// <param name="Missing">How many are missing.</param>
/// <param name="Before">Before which step.</param>
public sealed record CreditNotRechecked(int Missing, RecheckBefore Before) : Refusal(Before == RecheckBefore.Publicity
    ? new Words($"公示前还有 {Missing.ToString(CultureInfo.InvariantCulture)} 家未作信用复查", $"{Missing.ToString(CultureInfo.InvariantCulture)} on the list lack their credit check before publicity")
    : new Words($"公告前还有 {Missing.ToString(CultureInfo.InvariantCulture)} 家未作信用复查", $"{Missing.ToString(CultureInfo.InvariantCulture)} on the list lack their credit check before the announcement"));

/// <summary>A credit check found something and does not say what.</summary>
/// <param name="Application">申报编号.</param>
public sealed record RecheckWithoutNote(string Application) : Refusal(new Words($"{Application}：请写明查询到的异常情况", $"{Application}: say what was found"));

/// <summary>An address that the rule asks for is missing.</summary>
public sealed record AddressesMissing() : Refusal(new Words(
    "公示须有门户网站网址；公告须有门户网站和公共服务平台两个网址", "publicity needs its address on the portal; the announcement needs both, portal and 公共服务平台"));

/// <summary>Everything on the list is held back.</summary>
public sealed record NothingToAnnounce() : Refusal(new Words("没有可以公告的申报：均已公告或暂缓", "there is nothing to announce: all are announced or held back"));

/// <summary>A later announcement of a round bears a later day.</summary>
/// <param name="Day">The day asked for.</param>
/// <param name="Last">The day of the last announcement.</param>
public sealed record NotAfterLastAnnouncement(DateOnly Day, DateOnly Last) : Refusal(new Words(
    $"上一次公告是 {Last:yyyy-MM-dd}，再次公告的日期须在其后", $"the last announcement is of {Last:yyyy-MM-dd}; another one has to be later than {Day:yyyy-MM-dd}"));
