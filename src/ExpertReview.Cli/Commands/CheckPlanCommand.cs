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
        var lot = new Option<string?>("--probabilities") { HelpName = "FILE", Description = new Words("抽取此方案的概率文件 (expertreview.assignment-probabilities/1)：重算每条规则、每对的概率上限和每个期望，并核对方案可由其抽出", "the probabilities that the plan was drawn from (expertreview.assignment-probabilities/1): recomputes every rule, the limit of every pair and every expectation, and that the plan can be drawn from them").In(language) };
        var command = new Command("check-plan", new Words("不用求解器，重算方案的每条规则和每个数字；不证明最优", "recomputes every rule and figure of a plan without the solver; does not prove that it is the best").In(language)) { problem, plan, lot };
        command.SetAction(async (parsed, stop) => await RunAsync(parsed.GetRequiredValue(problem), parsed.GetRequiredValue(plan), parsed.GetValue(lot), new Sinks(language, output, error), stop));
        return command;
    }

    private static async Task<int> RunAsync(string problemPath, string planPath, string? lotPath, Sinks sinks, CancellationToken stop)
    {
        var (language, output, error) = (sinks.Language, sinks.Output, sinks.Error);
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
        if (lotPath is not null)
            findings.AddRange(await DrawnAsync(lotPath, problem, ProblemFile.HashOf(bytes), read.Plan, stop));
        foreach (var finding in findings)
            await error.WriteLineAsync($"{Path.GetFileName(planPath)}: {finding.What}: {finding.Text.In(language)}");
        if (findings.Count > 0)
            return 3;
        var pairs = read.Plan.Pairs.Count;
        await output.WriteLineAsync(new Words(
            $"合规：{pairs} 项分配的每条规则和每个数字都已重算，均属实。本检查不证明没有更好的方案。",
            $"holds: every rule and figure of {pairs} assignments was recomputed and is true. This check does not prove that no better plan exists.").In(language));
        if (lotPath is not null)
            await output.WriteLineAsync(new Words("概率文件的每条规则、每对的上限和每个期望都已重算，均属实；方案可由其抽出。", "Every rule, every pair's limit and every expectation of the probabilities was recomputed and is true; the plan can be drawn from them.").In(language));
        if (repairs is null)
            await output.WriteLineAsync(new Words("方案所列的补救办法未逐条核对（有专业组上限，或数量过多）。", "The repairs that the plan names were not checked (group maximums, or too many of them).").In(language));
        return 0;
    }

    private static async Task<IEnumerable<AuditFinding>> DrawnAsync(string path, AssignmentProblem problem, string hash, AssignmentPlan plan, CancellationToken stop)
    {
        var (made, of) = ProbabilitiesFile.Read(await InputFile.BytesOfAsync(path, stop), Path.GetFileName(path), problem);
        AuditFinding[] other = of == hash ? [] : [new("probabilities", new($"概率文件对应的问题文件是 {of}，此文件是 {hash}", $"the probabilities are of problem {of}, this file is {hash}"))];
        return [.. other, .. ProbabilityAudit.Of(problem, made), .. ProbabilityAudit.OfDraw(problem, made, plan.Pairs)];
    }
}
