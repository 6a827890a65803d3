using System.CommandLine;
using System.Diagnostics;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Panels;
using ExpertReview.Features.Assignments;
using ExpertReview.Optimization.Panels;

namespace ExpertReview.Cli.Commands;

/// <summary><c>panels PROBLEM --panels N</c>: splits applications and experts into panels (分组评审).</summary>
internal static class PanelsCommand
{
    public static Command In(Language language, TextWriter output, TextWriter error)
    {
        var problem = new Argument<string>("PROBLEM") { Description = new Words("评审任务分配问题文件 (expertreview.assignment-problem/1)", "assignment problem (expertreview.assignment-problem/1)").In(language) };
        var panels = new PanelOptions(language);
        var target = new Option<string?>("--out") { HelpName = "PLAN", Description = new Words("分组方案写入此文件，说明写到标准输出；省略则方案写到标准输出，说明写到标准错误", "file for the panel plan, told in words on standard output; without it the plan goes to standard output and the words to standard error").In(language) };
        var pairs = new Option<string?>("--pairs") { HelpName = "PLAN", Description = new Words("另把各组成员与申报的逐对分配写入此文件 (expertreview.assignment-plan/1)，可用 check-plan 复核", "file for the pairs that the panels amount to (expertreview.assignment-plan/1), for check-plan").In(language) };
        var repair = new Option<string?>("--repair") { HelpName = "PLAN", Description = new Words("以最少移动使此原分组方案适用于变动后的问题；组数和规模沿用原方案，--size、--files 可改", "makes this older panel plan hold for a changed problem with the fewest moves; its number of panels and sizes stand, but for --size and --files").In(language) };
        var command = new Command("panels", new Words(
            "分组评审：成员评本组每份申报，回避除外。顺序：组内回避最少（修正时其次为移动的专家、申报最少），各组份数之差最小，专业组缺位最少，匹配度合计最大",
            "splits into panels: every member scores every file of the panel unless recused. In this order: fewest recused pairs (under --repair then fewest moved experts, fewest moved files), smallest spread of files, fewest missing group places, largest total fit").In(language)) { problem, target, pairs, repair };
        panels.AddTo(command);
        command.SetAction((parsed, stop) => RunAsync(
            new PanelsRun(parsed.GetRequiredValue(problem), parsed.GetValue(target), parsed.GetValue(pairs), parsed.GetValue(repair)), panels.In(parsed), new Sinks(language, output, error), stop));
        return command;
    }

    private static async Task<int> RunAsync(PanelsRun run, PanelWishes wishes, Sinks sinks, CancellationToken stop)
    {
        var bytes = await InputFile.BytesOfAsync(run.Problem, CancellationToken.None);
        var problem = ProblemFile.Read(bytes, Path.GetFileName(run.Problem));
        var old = run.Repair is { } repaired ? PanelPlanFile.ReadOld(await InputFile.BytesOfAsync(repaired, CancellationToken.None), Path.GetFileName(repaired), problem) : null;
        var policy = wishes.PolicyFor(problem, old);
        var (solver, clock) = (new PanelSolver(), Stopwatch.StartNew());
        var answer = await Task.Run(() => solver.Split(problem, policy, old, Solving.Options(sinks.Error, wishes.Seconds), stop), CancellationToken.None);
        if (answer.Plan is not { } plan)
            throw new RefusedException(new NoPanelSplit(answer.Impossible, answer.Blocking));
        var seconds = Solving.Seconds(clock);
        var written = PanelPlanFile.Write(problem, plan, ProblemFile.HashOf(bytes), seconds);
        await sinks.WriteAsync(run.Out, written, CancellationToken.None);
        if (run.Pairs is { } pairs)
            await File.WriteAllBytesAsync(pairs, PlanFile.Write(problem, solver.PlanOf(problem, plan), ProblemFile.HashOf(bytes), seconds), CancellationToken.None);
        var told = run.Out is null ? sinks.Error : sinks.Output;
        foreach (var line in PanelWords.Of(problem, plan).Concat(old is null ? [] : PanelWords.Moved(problem, old, plan)))
            await told.WriteLineAsync(line.In(sinks.Language));
        return 0;
    }

    private sealed record PanelsRun(string Problem, string? Out, string? Pairs, string? Repair);
}
