using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Reviews;

/// <summary>No request to be kept from this file awaits a decision.</summary>
public sealed record NoRecusalAsked() : Refusal(new Words("没有待处理的回避申请，可能已经处理", "no request for recusal awaits a decision; it may be decided already"));

/// <summary>The pair was set aside already.</summary>
public sealed record PairSetAside() : Refusal(new Words("该专家已回避此申报", "the expert is recused from this file already"));

/// <summary>Only a submitted sheet can be given back.</summary>
public sealed record SheetNotSubmitted() : Refusal(new Words("评分表尚未提交，无需退回", "the sheet has not been submitted; there is nothing to give back"));

/// <summary>The free place was dealt with already.</summary>
public sealed record VacancyClosed() : Refusal(new Words("此空缺已处理", "this free place was dealt with already"));

/// <summary>Sheets are missing, and nobody said why the round is closed all the same.</summary>
/// <param name="Missing">How many.</param>
public sealed record SheetsMissing(int Missing) : Refusal(new Words(
    $"还有 {Missing} 份评分表未提交；确需结束评审的，请写明理由", $"{Missing} sheets have not been submitted; to close all the same, say why"));

/// <summary>Requests for recusal or free places await the organiser.</summary>
/// <param name="Asked">Requests.</param>
/// <param name="Open">Places.</param>
public sealed record RecusalsOpen(int Asked, int Open) : Refusal(new Words(
    $"还有 {Asked} 件回避申请、{Open} 处评审空缺未处理，处理后才能封存", $"{Asked} requests for recusal and {Open} free places must be dealt with before sealing"));

/// <summary>The expert declined the file; nothing is scored until the organiser has decided.</summary>
public sealed record DeclineAwaitsDecision() : Refusal(new Words("已申请不接受评审，正待经办人处理，暂不能评分", "the file was declined and awaits the organiser; it can't be scored now"));

/// <summary>A file is declined with a reason.</summary>
public sealed record DeclineWithoutReason() : Refusal(new Words("请选择原因；选“其他”的，请写明", "choose a reason; for “other”, say what it is"));
