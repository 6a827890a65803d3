using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Assignments;
using ExpertReview.Features.Conflicts;
using ExpertReview.Features.Decisions;
using ExpertReview.Features.Exports;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Publicity;
using ExpertReview.Features.Ranking;
using ExpertReview.Features.Reviews;
using ExpertReview.Features.Rounds;
using ExpertReview.Features.Rules;
using ExpertReview.Features.Screening;

namespace ExpertReview.Features.Running;

/// <summary>A whole round in the order of design.md section 1: the same requests that a person sends one by one on the web.</summary>
public sealed class RoundSteps(RoundFolder folder, ActSender session, Action<Words> tell, CancellationToken stop)
{
    /// <summary>Minutes of a meeting, for a round to try on the web; null for the command line's run, where nobody has met.</summary>
    public Domain.Decisions.MeetingMinutes? Minutes { get; init; }

    /// <summary>The second person of that meeting's entry.</summary>
    public ActSender? Second { get; init; }

    private static readonly TimeSpan SolverLimit = TimeSpan.FromMinutes(5);

    /// <summary>Runs the whole round and gives its files.</summary>
    public async Task<IReadOnlyList<ExportedFile>> RunAsync(RoundSettings settings, byte[] settingsFile, byte[] template, bool withInternal = false)
    {
        var round = await ToAsync(RoundStage.Announced, true, settings, settingsFile, template);
        tell(new("输出文件", "writing the files"));
        var files = await session.SendAsync(new ExportRound(round), "", stop);
        return withInternal ? [.. files, .. await session.SendAsync(new ExportInternalReference(round), "", stop)] : files;
    }

    /// <summary>Opens the round and carries it to a stage; gives its key.</summary>
    /// <param name="until">The stage to stop at: from 受理 to 公告.</param>
    /// <param name="scored">Whether the folder's scores are taken when it stops at 评审.</param>
    /// <param name="settings">round.json, read.</param>
    /// <param name="settingsFile">round.json, to the byte.</param>
    /// <param name="template">The scoring template, to the byte.</param>
    public async Task<int> ToAsync(RoundStage until, bool scored, RoundSettings settings, byte[] settingsFile, byte[] template)
    {
        var round = await session.SendAsync(
            new OpenRound(settingsFile, template, BuiltInRules.Bytes(BuiltInRules.YunnanFile), settings.Year, settings.Title, settings.AsOf), "按 round.json 的设置建立", stop);
        await IntakeAsync(round);
        if (until > RoundStage.Intake)
            await ScreenAsync(round);
        if (until > RoundStage.Screening)
            await FindAsync(round);
        if (until > RoundStage.Assigning)
            await AssignAsync(round);
        if (until > RoundStage.Reviewing || (until == RoundStage.Reviewing && scored))
            await TakeScoresAsync(round);
        if (until > RoundStage.Reviewing)
            await session.SendAsync(new MoveRound(round, RoundStage.Sealed), "评审结束，封存", stop);
        if (until > RoundStage.Sealed)
            await RankAsync(round, settings);
        if (until > RoundStage.Ranked)
            await DecideAsync(round);
        if (until > RoundStage.Decided)
            await PublishAsync(round, settings, until);
        return round;
    }

    private async Task IntakeAsync(int round)
    {
        tell(new("受理", "intake"));
        foreach (var missing in folder.Missing)
            tell(new(missing.Text, $"{missing.File} is not there: read as without content"));
        var recommendations = await session.SendAsync(new ImportRecommendations(round, folder.Recommendations), "导入推荐汇总表", stop);
        var experts = await session.SendAsync(new ImportExperts(round, folder.Experts), "导入专家库", stop);
        RoundFolder.MustBeReadable(recommendations, experts);
        await session.SendAsync(new ImportEvaluations(round, folder.Evaluations), "导入服务评价表", stop);
        await session.SendAsync(new ImportReports(round, folder.Reports), "导入申请报告", stop);
        await session.SendAsync(new ImportEvidence(round, folder.Evidence), "登记佐证材料", stop);
        await session.SendAsync(new ImportRelations(round, folder.Relations), "导入关联关系", stop);
        await session.SendAsync(new ImportRecusalRequests(round, folder.Recusals), "导入回避申请", stop);
        await session.SendAsync(new ImportPastRecognitions(round, folder.Recognised), "导入已认定名单", stop);
        await session.SendAsync(new ImportReviewDecisions(round, folder.Reviews), "导入复核意见", stop);
    }

    private async Task ScreenAsync(int round)
    {
        tell(new("形式审查", "screening"));
        await session.SendAsync(new MoveRound(round, RoundStage.Screening), "整批运行，未登记盖章原件，结束受理", stop);
        await session.SendAsync(new CheckEligibility(round), "形式审查", stop);
    }

    private async Task FindAsync(int round)
    {
        await session.SendAsync(new MoveRound(round, RoundStage.Assigning), "整批运行，采用程序建议与复核意见，其余条款未逐项回答，结束形式审查", stop);
        tell(new("回避", "conflicts of interest"));
        await session.SendAsync(new FindConflicts(round), "查找回避情形", stop);
    }

    private async Task AssignAsync(int round)
    {
        tell(new("评审任务分配", "assignment"));
        var proposal = await session.SendAsync(new ProposeAssignments(round, SolverLimit), "生成评审任务分配方案", stop);
        await session.SendAsync(new ConfirmAssignments(round, proposal), "采用评审任务分配方案", stop);
    }

    private async Task TakeScoresAsync(int round)
    {
        tell(new("评审", "reviewing"));
        await session.SendAsync(new ImportScoreTable(round, RoundFolder.ScoresName, folder.HasScores ? folder.HashOf(RoundFolder.ScoresName) ?? "" : "", folder.HasScores ? folder.OpenScores : null), "导入评分", stop);
    }

    private async Task RankAsync(int round, RoundSettings settings)
    {
        tell(new("汇总", "ranking"));
        // Nobody is there to discuss anything.
        await session.SendAsync(new RankRound(round), settings.Discussion ? "整批运行，未进行封存后讨论，汇总得分，形成建议名单" : "汇总得分，形成建议名单", stop);
    }

    private async Task DecideAsync(int round)
    {
        // Nobody has met: the run takes the proposed list as it is, and its record says so.
        if (Minutes is null || Second is null)
        {
            await session.SendAsync(new DecideShortlist(round, [], Unattended: true), "由命令行整批运行，按建议名单列出，未经会议审定", stop);
            return;
        }

        var decision = new DecideShortlist(round, [], Minutes);
        await session.SendAsync(decision, $"{Minutes.Meeting} {Minutes.MinutesNo}", stop);
        await Second.SendAsync(new ConfirmDecision(round, decision.Digest), "对照纪要扫描件复核", stop);
    }

    private async Task PublishAsync(int round, RoundSettings settings, RoundStage until)
    {
        var publicity = settings.Publicity;
        var period = await session.SendAsync(
            new PublishShortlist(round, publicity.Published, publicity.WorkingDays, publicity.FirstDayCounts, Unattended: true), "按 round.json 的公示安排", stop);
        foreach (var warning in period.Warnings)
            tell(warning);
        if (until == RoundStage.Publicised)
            return;
        var announced = settings.Announced ?? period.Announced
            ?? throw new RefusedException(new Domain.Publicity.PeriodUnknown(publicity.Published, period.Warnings[^1]));
        await session.SendAsync(new AnnounceRecognitions(round, announced, Unattended: true), "公示期满", stop);
    }
}
