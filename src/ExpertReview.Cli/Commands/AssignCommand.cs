using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Assignments;
using ExpertReview.Optimization.Solving;

namespace ExpertReview.Cli.Commands;

/// <summary><c>assign PROBLEM</c>: solves one assignment problem.</summary>
internal static class AssignCommand
{
    public static Command In(Language language, TextWriter output, TextWriter error)
    {
        var problem = new Argument<string>("PROBLEM") { Description = new Words("评审任务分配问题文件 (expertreview.assignment-problem/1)", "assignment problem (expertreview.assignment-problem/1)").In(language) };
        var plan = new Option<string?>("--out") { Description = new Words("方案写入此文件；省略则写到标准输出", "file for the plan; standard output without it").In(language) };
        var objective = new Option<string?>("--objective") { Description = new Words("目标：total 总分最大，fair 最低分最大；代替文件中的设置", "total: largest sum; fair: largest worst score; instead of the file's").In(language) };
        objective.AcceptOnlyFromAmong("total", "fair");
        var balance = new Option<string?>("--balance") { Description = new Words("份数：limits 只守上下限，even 尽量平均；代替文件中的设置", "limits: only minimum and maximum loads; even: as even as possible; instead of the file's").In(language) };
        balance.AcceptOnlyFromAmong("limits", "even");
        var seconds = new Option<int>("--seconds") { Description = new Words("时限（秒），到时给出当时最好的方案", "time limit in seconds; then the best plan so far is given").In(language), DefaultValueFactory = _ => Solving.DefaultSeconds };
        seconds.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var given) || given is < 1 or > 1_000_000))
                result.AddError(new Words("--seconds 应为 1 至 1000000 的整数", "--seconds must be a whole number from 1 to 1000000").In(language));
        });
        var command = new Command("assign", new Words("求解评审任务分配：先缺评最少，再专业组、最低份数、均衡，最后匹配度", "solves one assignment problem: missing reviews, groups, minimum loads, balance, then fit").In(language)) { problem, plan, objective, balance, seconds };
        var lot = LotOptions.AddTo(command, language);
        command.SetAction((parsed, stop) => RunAsync(
            new AssignRun(parsed.GetRequiredValue(problem), parsed.GetValue(plan), parsed.GetValue(objective), parsed.GetValue(balance), parsed.GetValue(seconds), lot.In(parsed)),
            language, output, error, stop));
        return command;
    }

    private static async Task<int> RunAsync(AssignRun run, Language language, TextWriter output, TextWriter error, CancellationToken stop)
    {
        var (problem, hash) = await ReadAsync(run.Problem);
        problem = problem.With(
            run.Objective switch { "total" => AssignmentObjective.Total, "fair" => AssignmentObjective.Fair, _ => problem.Policy.Objective },
            run.Balance switch { "limits" => LoadBalance.Limits, "even" => LoadBalance.Even, _ => problem.Policy.Balance });
        var (sinks, clock) = (new Sinks(language, output, error), Stopwatch.StartNew());
        if (run.Lot is { } lot)
            return await LotRun.RunAsync(lot, problem, await hash, run, clock, sinks, stop);
        var plan = await Task.Run(() => new AssignmentSolver().Solve(problem, Solving.Options(error, run.Seconds), stop), CancellationToken.None);
        var written = PlanFile.Write(problem, plan, await hash, Solving.Seconds(clock));
        await sinks.WriteAsync(run.Out, written, CancellationToken.None);
        if (plan.Solver.Status == PlanStatus.Feasible)
            await error.WriteLineAsync(new Words("提前结束：方案合规，但未证明最优", "ended early: the plan is lawful, but not proven to be the best").In(language));
        return 0;
    }

    // The bytes are given up as soon as both have been over them.
    private static async Task<(AssignmentProblem Problem, Task<string> Hash)> ReadAsync(string path)
    {
        var bytes = await InputFile.BytesOfAsync(path, CancellationToken.None);
        var hash = Task.Run(() => ProblemFile.HashOf(bytes));
        return (ProblemFile.Read(bytes, Path.GetFileName(path)), hash);
    }
}

/// <summary>What <c>assign</c> was asked for.</summary>
internal sealed record AssignRun(string Problem, string? Out, string? Objective, string? Balance, int Seconds, Lot? Lot);
