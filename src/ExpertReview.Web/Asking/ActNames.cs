using ExpertReview.Domain.Basics;

namespace ExpertReview.Web.Asking;

/// <summary>The words of the acts on screen; an act without words stands by its own name.</summary>
public static class ActNames
{
    private static readonly Dictionary<string, Words> All = new(StringComparer.Ordinal)
    {
        ["PrepareRound"] = new("建立批次，起草方案", "opened the round, policy drafted"), ["SavePolicy"] = new("修改评审方案", "changed the policy's draft"),
        ["SaveTemplate"] = new("修改评分模板", "changed the scoring template"), ["FreezePolicy"] = new("冻结评审方案", "froze the policy"), ["OpenInternalReference"] = new("打开内部参考", "opened the internal reference"),
        ["OpenRound"] = new("建立批次并冻结方案", "opened the round, policy frozen"), ["MoveRound"] = new("进入下一阶段", "moved to the next stage"),
        ["ImportBatch"] = new("导入一批文件", "imported files"), ["ImportRecommendations"] = new("导入推荐汇总表", "imported 推荐汇总表"),
        ["ImportExperts"] = new("导入专家库", "imported the pool"), ["ImportEvaluations"] = new("导入服务评价表", "imported 服务评价表"),
        ["ImportReports"] = new("导入申请报告", "imported reports"), ["ImportEvidence"] = new("登记佐证材料", "registered evidence"),
        ["ImportRelations"] = new("导入关联关系", "imported relations"), ["ImportRecusalRequests"] = new("导入回避申请", "imported recusals"),
        ["ImportPastRecognitions"] = new("导入已认定名单", "imported past recognitions"), ["ImportReviewDecisions"] = new("导入复核意见", "imported decisions"),
        ["CheckEligibility"] = new("形式审查", "screening"), ["DecideFinding"] = new("复核未达条款", "decided a finding"),
        ["FindConflicts"] = new("查找回避情形", "looked for conflicts"), ["DecideConflict"] = new("复核回避情形", "decided a conflict"),
        ["CommitDraw"] = new("冻结抽取名单", "froze the lists of a draw"), ["SpeakDrawNumber"] = new("监督人员报数", "spoke the supervisor's number"),
        ["RevealDraw"] = new("公开经办号码，抽取专家", "opened the organiser's number: drawn"), ["RecordCall"] = new("电话确认专家", "called an expert"),
        ["AbandonDraw"] = new("抽取作废", "made a draw void"),
        ["ProposeAssignments"] = new("生成评审任务分配方案", "proposed assignments"), ["KeepProposal"] = new("生成评审任务分配方案", "proposed assignments"),
        ["AskForProposal"] = new("要求生成方案", "asked for a plan"), ["AskForPanels"] = new("要求生成分组", "asked for panels"), ["CallOffProposal"] = new("取消生成方案", "called off a plan"),
        ["ChangePanels"] = new("手工调整分组", "changed panels"),
        ["ChangeProposal"] = new("手工调整方案", "changed a proposal"), ["ConfirmAssignments"] = new("确认评审任务分配", "confirmed assignments"),
        ["ImportScoreTable"] = new("导入纸质评分", "imported scores"), ["ConfirmPledge"] = new("阅读并确认承诺书", "confirmed the pledge"),
        ["SaveScoreField"] = new("保存评分", "saved a field"), ["SubmitScoreSheet"] = new("提交评分表", "submitted a sheet"), ["ApplyOfflineForms"] = new("写入离线评分表", "took an offline form"), ["DeclareConflict"] = new("申请回避", "declared a conflict"),
        ["OrderPaperEntry"] = new("安排录入纸质评分表", "ordered a paper sheet to be entered"), ["WitnessPaperOpening"] = new("见证纸质评分表开封", "witnessed the opening of a paper sheet"),
        ["EnterPaperSheet"] = new("录入纸质评分表", "entered a paper sheet"), ["StandPaperSheet"] = new("附扫描件，纸质评分表成立", "attached the scan: a paper sheet stands"), ["WithdrawPaperEntry"] = new("撤销录入纸质评分表", "withdrew a paper sheet"),
        ["DeclineFile"] = new("不接受评审", "declined a file"), ["AskQuestion"] = new("向经办人提问", "asked a question"), ["AnswerQuestion"] = new("答复提问", "answered a question"), ["CorrectAnswer"] = new("更正答复", "corrected an answer"),
        ["KeepPhrase"] = new("保存常用语", "kept a phrase"), ["DropPhrase"] = new("删除常用语", "dropped a phrase"), ["SetReviewContact"] = new("登记联系人", "said whom experts call"),
        ["AllowOfflineFiles"] = new("开放或关闭离线材料", "opened or closed offline evidence"), ["TakeOfflineFiles"] = new("下载离线材料", "took evidence along"),
        ["OpenDiscussion"] = new("开始封存后讨论", "opened the discussion"), ["CloseDiscussion"] = new("结束封存后讨论", "ended the discussion"),
        ["CorrectScore"] = new("更正评分", "corrected a score"), ["StateDissent"] = new("提出或撤回不同意见", "stated or withdrew a dissenting opinion"),
        ["RankRound"] = new("汇总得分，形成建议名单", "ranked"), ["TryShortlist"] = new("测算建议名单", "tried another shortlist"),
        ["DecideShortlist"] = new("录入审定结果", "entered the decision"),
        ["ConfirmDecision"] = new("复核审定结果", "confirmed the decision"), ["ReturnDecision"] = new("退回审定结果", "sent the decision back"),
        ["RecheckCredit"] = new("信用复查", "checked credit again"), ["PublishShortlist"] = new("录入公示", "recorded the publicity"),
        ["LodgeObjection"] = new("登记异议", "recorded an objection"), ["DecideObjection"] = new("处理异议", "decided an objection"),
        ["AnnounceRecognitions"] = new("录入公告", "recorded the announcement"), ["ArchiveRound"] = new("归档", "archived"),
        ["OpenAccounts"] = new("开通账户、生成链接", "opened accounts"), ["UseLink"] = new("使用一次性链接", "used a link"),
        ["CloseAccount"] = new("停用账户", "closed an account"), ["ReopenAccount"] = new("恢复账户", "reopened an account"),
    };

    /// <summary>The word of an act; empty when it has none.</summary>
    public static string Of(string act) => All.TryGetValue(act, out var words) ? words.Said() : "";
}
