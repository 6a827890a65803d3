using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ExpertReview.Cli.Running;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Assignments;

namespace ExpertReview.Cli.Commands;

/// <summary><c>repair PROBLEM PLAN [--out PLAN]</c>: the fewest changes that make an old plan hold for a changed problem.</summary>
internal static class RepairCommand
{
    public static Command In(Language language, TextWriter output, TextWriter error)
    {
        var problem = new Argument<string>("PROBLEM") { Description = new Words("变动后的评审任务分配问题文件；不得变动的分配（如已评分）写入其 required", "the changed assignment problem; pairs that must stay, such as scored ones, are its required pairs").In(language) };
        var plan = new Argument<string>("PLAN") { Description = new Words("原方案文件；其申报或专家已不在问题中的分配会去掉并说明", "the old plan; pairs whose application or expert is gone are dropped and told").In(language) };
        var target = new Option<string?>("--out") { HelpName = "PLAN", Description = new Words("方案写入此文件，变动说明写到标准输出；省略则方案写到标准输出，说明写到标准错误", "file for the plan, the changes are told on standard output; without it the plan goes to standard output and the changes to standard error").In(language) };
        var command = new Command("repair", new Words(
            "以最少变动使原方案适用于变动后的问题。顺序：缺评、专业组缺位、最低份数缺额均最少，其次变动（去掉与新增的分配）最少，再次均衡与目标",
            "fewest changes that make an old plan hold for a changed problem. In this order: fewest missing reviews, group places and units of minimum load; then fewest changed pairs (gone and new); then balance and objective").In(language)) { problem, plan, target };
        command.SetAction((parsed, stop) => RunAsync(parsed.GetRequiredValue(problem), parsed.GetRequiredValue(plan), parsed.GetValue(target), language, output, error, stop));
        return command;
    }

    private static async Task<int> RunAsync(string problem, string plan, string? target, Language language, TextWriter output, TextWriter error, CancellationToken stop)
    {
        var (problemBytes, planBytes) = (await InputFile.BytesOfAsync(problem, CancellationToken.None), await InputFile.BytesOfAsync(plan, CancellationToken.None));
        var clock = Stopwatch.StartNew();
        var request = new RepairPlan((problemBytes, Path.GetFileName(problem)), (planBytes, Path.GetFileName(plan)), Solving.Options(error));
        var made = await Task.Run(() => Requests.Send(request, stop), CancellationToken.None);
        var written = made.File(Solving.Seconds(clock));
        await new Sinks(language, output, error).WriteAsync(target, written, CancellationToken.None);
        await TellAsync(made, language, target is null ? error : output);
        if (!made.Repaired.Fewest)
            await error.WriteLineAsync(new Words("提前结束：方案合规，但未证明变动最少", "ended early: the plan is lawful, but not proven to change the fewest pairs").In(language));
        return 0;
    }

    private static async Task TellAsync(PlanRepaired made, Language language, TextWriter told)
    {
        var (left, came) = (made.Changes.Count(change => !change.Added), made.Changes.Count(change => change.Added));
        await told.WriteLineAsync(new Words(
            $"去掉 {left} 项，新增 {came} 项，保留 {made.Repaired.Plan.Pairs.Count - came} 项",
            $"{left} pairs left, {came} came, {made.Repaired.Plan.Pairs.Count - came} stay").In(language));
        foreach (var change in made.Changes)
            await told.WriteLineAsync($"{(change.Added ? '+' : '-')} [{change.Application}, {change.Expert}]{(language == Language.English ? ": " : "：")}{change.Why.In(language)}");
        var (fit, bound) = (made.Repaired.Plan.Figures.Total / 1_000_000m, made.Repaired.Plan.TotalBound / 1_000_000m);
        if (made.Repaired.Plan.Solver.Status == PlanStatus.Optimal)
            await told.WriteLineAsync(new Words("重新求解也不会更好", "a new plan would not be better").In(language));
        else
            await told.WriteLineAsync(new Words(
                string.Create(CultureInfo.InvariantCulture, $"匹配度合计 {fit}；不计变动、其他数字相同时至多 {bound}"),
                string.Create(CultureInfo.InvariantCulture, $"total fit {fit}; with any number of changes and the same other figures at most {bound}")).In(language));
    }
}
