using System.Globalization;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Assignments;

/// <summary>What a pair would cost, in words.</summary>
internal static class PriceWords
{
    public static IReadOnlyList<Words> Of(AssignmentProblem problem, AssignmentPlan plan, ReviewPair pair, PairPrice price)
    {
        var name = $"[{problem.Applications[pair.Application].No}, {problem.Experts[pair.Expert].No}]";
        var lines = new List<Words> { Standing(name, price) };
        if (price.Impossible is { } broken)
            return [.. lines, Contradiction(problem, pair, broken, price.Forced)];
        var (best, changed) = (price.Best, price.Changed!);
        if (!PlanOrder.KeyOf(problem.Policy, plan.Figures).SequenceEqual(PlanOrder.KeyOf(problem.Policy, best.Figures)))
            lines.Add(new("本方案的数字不是最优的；以下与最优方案比较", "the figures of this plan are not the best; what follows compares with the best plan"));
        lines.Add(Verdict(problem, price));
        lines.AddRange(Figures(best.Figures, changed.Figures));
        if (best.Solver.Status != PlanStatus.Optimal || changed.Solver.Status != PlanStatus.Optimal)
            lines.Add(new("提前结束：差额未证明", "ended early: the differences are not proven"));
        var near = price.Nearest!.Plan;
        var changes = PlanChanges.Between(price.Forced ? problem.Requiring(pair) : problem.Barring(pair), new OldPlan(plan.Pairs, []), near.Pairs);
        lines.Add(new(
            $"对本方案变动最少的做法（匹配度合计 {Fit(near.Figures.Total)}）：", $"with the fewest changes to this plan (total fit {Fit(near.Figures.Total)}):"));
        lines.AddRange(changes.Select(change =>
        {
            var (sign, its) = (change.Added ? '+' : '-', $"[{change.Application}, {change.Expert}]");
            var why = its != name ? change.Why : price.Forced ? new("必须用", "it is forced") : new Words("不用", "it is kept out");
            return new Words($"  {sign} {its}：{why.Zh}", $"  {sign} {its}: {why.En}");
        }));
        return lines;
    }

    private static Words Standing(string name, PairPrice price) => price switch
    {
        { Forced: false } => new($"{name} 在方案中；以下是不用它的代价", $"{name} is in the plan; this is the price of doing without it"),
        { Lifted: AssignmentRule.Conflict } => new($"{name} 属于回避情形，任何方案都不能用；以下假设解除回避", $"{name} is a conflict of interest and in no plan; what follows supposes that it is lifted"),
        { Lifted: not null } => new($"{name} 未列入 fit，任何方案都不能用；以下假设列入，匹配度为 0", $"{name} is not listed in fit and in no plan; what follows supposes that it is, with fit 0"),
        _ => new($"{name} 不在方案中；以下是必须用它的代价", $"{name} is not in the plan; this is the price of forcing it"),
    };

    private static Words Contradiction(AssignmentProblem problem, ReviewPair pair, BrokenProblemRule broken, bool forced)
    {
        var (application, expert) = (problem.Applications[pair.Application], problem.Experts[pair.Expert]);
        return broken.Rule switch
        {
            _ when !forced => new("它是指定评审，不能不用", "it is a required pair and can't be left out"),
            ProblemRule.RequiredBeyondReviews => new($"不能用：{application.No} 只有 {application.Reviews} 份评审，已由指定评审占用", $"it can't be: the {application.Reviews} reviews of {application.No} are taken by required pairs"),
            ProblemRule.RequiredBeyondMaxLoad => new($"不能用：{expert.No} 上限 {expert.MaxLoad} 份，已由指定评审占用", $"it can't be: the {expert.MaxLoad} reviews of {expert.No} are taken by required pairs"),
            _ => new($"不能用：{application.No} 的“{problem.Groups[broken.Group!.Value].Name}”专家至多 {problem.Groups[broken.Group!.Value].Max} 位，已由指定评审占用", $"it can't be: {application.No} may have at most {problem.Groups[broken.Group!.Value].Max} reviewers of group {problem.Groups[broken.Group!.Value].Name}, taken by required pairs"),
        };
    }

    // The first figure that differs decides: what comes after it is only told.
    private static Words Verdict(AssignmentProblem problem, PairPrice price)
    {
        var (before, after) = (PlanOrder.KeyOf(problem.Policy, price.Best.Figures), PlanOrder.KeyOf(problem.Policy, price.Changed!.Figures));
        var first = Enumerable.Range(0, before.Length).Where(i => before[i] != after[i]).Select(i => (int?)i).FirstOrDefault();
        if (first is not { } at)
            return new("代价：无，另有同样好的方案", "price: none, another plan is as good");
        var (zh, en, isFit) = Names[at];
        var by = Math.Abs(after[at] - before[at]);
        var worse = after[at] > before[at];
        var shown = isFit ? Fit(by) : by.ToString(CultureInfo.InvariantCulture);
        return worse ? new($"代价：{zh}差 {shown}", $"price: {en} worse by {shown}") : new($"反而更好：{zh}好 {shown}", $"better, not worse: {en} better by {shown}");
    }

    private static readonly (string Zh, string En, bool IsFit)[] Names =
    [
        ("缺评", "missing reviews", false), ("专业组缺位", "missing group places", false), ("最低份数缺额", "missing minimum load", false),
        ("份数平方和", "sum of squared loads", false), ("最低得分", "worst score", true), ("匹配度合计", "total fit", true),
    ];

    private static IEnumerable<Words> Figures(PlanFigures before, PlanFigures after)
    {
        (long? Before, long? After)[] figures =
        [
            (before.MissingReviews, after.MissingReviews), (before.MissingGroupPlaces, after.MissingGroupPlaces), (before.MissingLoad, after.MissingLoad),
            (before.SumOfSquaredLoads, after.SumOfSquaredLoads), (before.Worst, after.Worst), (before.Total, after.Total),
        ];
        foreach (var ((zh, en, isFit), (was, now)) in Names.Zip(figures))
        {
            if (was is not { } one || now is not { } other)
                continue;
            string Shown(long value) => isFit ? Fit(value) : value.ToString(CultureInfo.InvariantCulture);
            var change = other == one ? "=" : $"{(other > one ? "+" : "-")}{Shown(Math.Abs(other - one))}";
            yield return new($"  {zh} {Shown(one)} → {Shown(other)}（{change}）", $"  {en} {Shown(one)} -> {Shown(other)} ({change})");
        }
    }

    private static string Fit(long micro) => (micro / 1_000_000m).ToString("0.######", CultureInfo.InvariantCulture);
}
