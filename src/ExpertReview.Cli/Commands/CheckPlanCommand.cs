using System.CommandLine;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Assignments;

namespace ExpertReview.Cli.Commands;

/// <summary><c>check-plan PROBLEM PLAN</c>: the second judge of a plan.</summary>
internal static class CheckPlanCommand
{
    public static Command In(Language language, TextWriter output, TextWriter error)
    {
        var problem = new Argument<string>("PROBLEM") { Description = new Words("评审任务分配问题文件", "assignment problem").In(language) };
        var plan = new Argument<string>("PLAN") { Description = new Words("评审任务分配方案文件", "assignment plan").In(language) };
        var command = new Command("check-plan", new Words("不用求解器，重算方案的每条规则和每个数字；不证明最优", "recomputes every rule and figure of a plan without the solver; does not prove that it is the best").In(language)) { problem, plan };
        command.SetAction(async (parsed, stop) => await RunAsync(parsed.GetRequiredValue(problem), parsed.GetRequiredValue(plan), language, output, error, stop));
        return command;
    }

    private static async Task<int> RunAsync(string problemPath, string planPath, Language language, TextWriter output, TextWriter error, CancellationToken stop)
    {
        var bytes = await InputFile.BytesOfAsync(problemPath, stop);
        var problem = ProblemFile.Read(bytes, Path.GetFileName(problemPath));
        var read = PlanFile.Read(await InputFile.BytesOfAsync(planPath, stop), Path.GetFileName(planPath), problem);
        var findings = new List<AuditFinding>();
        if (read.Problem != ProblemFile.HashOf(bytes))
            findings.Add(new("problem", new($"方案对应的问题文件是 {read.Problem}，此文件是 {ProblemFile.HashOf(bytes)}", $"the plan is of problem {read.Problem}, this file is {ProblemFile.HashOf(bytes)}")));
        findings.AddRange(PlanAudit.BrokenRules(problem, read.Plan.Pairs));
        findings.AddRange(PlanAudit.WrongFigures(problem, read.Plan));
        var repairs = findings.Count == 0 ? RepairAudit.Useless(problem, read.Plan) : [];
        findings.AddRange(repairs ?? []);
        foreach (var finding in findings)
            await error.WriteLineAsync($"{Path.GetFileName(planPath)}: {finding.What}: {finding.Text.In(language)}");
        if (findings.Count > 0)
            return 3;
        var pairs = read.Plan.Pairs.Count;
        await output.WriteLineAsync(new Words(
            $"合规：{pairs} 项分配的每条规则和每个数字都已重算，均属实。本检查不证明没有更好的方案。",
            $"holds: every rule and figure of {pairs} assignments was recomputed and is true. This check does not prove that no better plan exists.").In(language));
        if (repairs is null)
            await output.WriteLineAsync(new Words("方案所列的补救办法未逐条核对（有专业组上限，或数量过多）。", "The repairs that the plan names were not checked (group maximums, or too many of them).").In(language));
        return 0;
    }
}
