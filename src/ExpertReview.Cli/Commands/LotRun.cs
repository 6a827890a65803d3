using System.Diagnostics;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Assignments;
using ExpertReview.Optimization.Solving;

namespace ExpertReview.Cli.Commands;

/// <summary><c>assign PROBLEM --max-probability P --seed N</c>: probabilities first, then one plan drawn from them.</summary>
internal static class LotRun
{
    public static async Task<int> RunAsync(Lot lot, AssignmentProblem asked, string hash, AssignRun run, Stopwatch clock, Sinks to, CancellationToken stop)
    {
        if (RandomisedAssignment.OverlapIn(asked) is { } overlap)
            throw new InputRefusedException(new InputError(
                Path.GetFileName(run.Problem), $"$.groups[{overlap.Second}]",
                new(
                    $"与 groups[{overlap.First}] 在 {asked.Applications[overlap.Application].No} 处有共同的专家 {asked.Experts[overlap.Expert].No}，无法按概率精确抽取",
                    $"shares expert {asked.Experts[overlap.Expert].No} with groups[{overlap.First}] at {asked.Applications[overlap.Application].No}: such probabilities can't be drawn exactly"),
                new("随机分配要求同一申报的各专业组没有共同专家", "a randomised assignment asks for groups that share no expert at an application")));
        var problem = asked.With(AssignmentObjective.Total, asked.Policy.Balance);
        if (asked.Policy.Objective == AssignmentObjective.Fair)
            await to.Error.WriteLineAsync(new Words("文件的目标为 fair；随机分配以期望匹配度合计为目标", "the file's objective is fair; a randomised assignment maximises the expected total").In(to.Language));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(TimeSpan.FromSeconds(run.Seconds));
        var (made, plan) = await Task.Run(() =>
        {
            var randomised = RandomisedAssignment.Of(problem, lot.MaxProbability, limit.Token);
            return (randomised, randomised.PlanOf(lot.Seed, SolveOptions.Default, limit.Token));
        }, CancellationToken.None);
        if (lot.Probabilities is { } file)
            await File.WriteAllBytesAsync(file, ProbabilitiesFile.Write(problem, made.Probabilities, hash), CancellationToken.None);
        var written = PlanFile.Write(problem, plan, hash, Solving.Seconds(clock));
        await to.WriteAsync(run.Out, written, CancellationToken.None);
        var expected = ProbabilitiesFile.Shown(made.Probabilities.Total);
        await to.Error.WriteLineAsync(new Words(
            $"期望匹配度合计 {expected}，期望缺评 {ProbabilitiesFile.Shown(made.Probabilities.MissingReviews)}；本次抽取 {ProbabilitiesFile.Shown(plan.Figures.Total / 1_000_000m)}，不计随机至多 {ProbabilitiesFile.Shown(plan.TotalBound / 1_000_000m)}",
            $"expected total fit {expected}, expected missing reviews {ProbabilitiesFile.Shown(made.Probabilities.MissingReviews)}; this draw {ProbabilitiesFile.Shown(plan.Figures.Total / 1_000_000m)}, without chance at most {ProbabilitiesFile.Shown(plan.TotalBound / 1_000_000m)}").In(to.Language));
        return 0;
    }
}
