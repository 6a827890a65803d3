using System.CommandLine;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Panels;
using ExpertReview.Features.Assignments;

namespace ExpertReview.Cli.Commands;

/// <summary><c>check-panels PROBLEM PLAN</c>: the second judge of a split into panels.</summary>
internal static class CheckPanelsCommand
{
    public static Command In(Language language, TextWriter output, TextWriter error)
    {
        var problem = new Argument<string>("PROBLEM") { Description = new Words("评审任务分配问题文件", "assignment problem").In(language) };
        var plan = new Argument<string>("PLAN") { Description = new Words("分组评审方案文件 (expertreview.panel-plan/1)", "panel plan (expertreview.panel-plan/1)").In(language) };
        var old = new Option<string?>("--old") { HelpName = "PLAN", Description = new Words("修正前的分组方案；给出则复核移动数", "the panel plan that was repaired: its moves are counted again").In(language) };
        var command = new Command("check-panels", new Words("不用求解器，重算分组方案的每条规则、每个数字和每条理由；不证明最优", "recomputes every rule, figure and reason of a panel plan without the solver; does not prove that it is the best").In(language)) { problem, plan, old };
        command.SetAction((parsed, stop) => RunAsync(parsed.GetRequiredValue(problem), parsed.GetRequiredValue(plan), parsed.GetValue(old), new Sinks(language, output, error), stop));
        return command;
    }

    private static async Task<int> RunAsync(string problemPath, string planPath, string? oldPath, Sinks sinks, CancellationToken stop)
    {
        var bytes = await InputFile.BytesOfAsync(problemPath, stop);
        var problem = ProblemFile.Read(bytes, Path.GetFileName(problemPath));
        var (plan, hash) = PanelPlanFile.Read(await InputFile.BytesOfAsync(planPath, stop), Path.GetFileName(planPath), problem);
        var old = oldPath is null ? null : PanelPlanFile.ReadOld(await InputFile.BytesOfAsync(oldPath, stop), Path.GetFileName(oldPath), problem);
        var findings = new List<AuditFinding>();
        if (hash != ProblemFile.HashOf(bytes))
            findings.Add(new("problem", new($"方案对应的问题文件是 {hash}，此文件是 {ProblemFile.HashOf(bytes)}", $"the plan is of problem {hash}, this file is {ProblemFile.HashOf(bytes)}")));
        findings.AddRange(PanelAudit.Of(problem, plan, old));
        foreach (var finding in findings)
            await sinks.Error.WriteLineAsync($"{Path.GetFileName(planPath)}: {finding.What}: {finding.Text.In(sinks.Language)}");
        if (findings.Count > 0)
            return 3;
        await sinks.Output.WriteLineAsync(new Words(
            $"合规：{plan.Panels.Count} 组的每条规则、每个数字和 {plan.Recusals.Count} 条回避理由都已重算，均属实。本检查不证明没有更好的分组。",
            $"holds: every rule, every figure and {plan.Recusals.Count} reasons for recused pairs of {plan.Panels.Count} panels were recomputed and are true. This check does not prove that no better split exists.").In(sinks.Language));
        if (plan.Moves is not null && old is null)
            await sinks.Output.WriteLineAsync(new Words("未给出修正前的方案（--old），移动数未复核。", "The older plan was not given (--old): the moves were not counted again.").In(sinks.Language));
        return 0;
    }
}
