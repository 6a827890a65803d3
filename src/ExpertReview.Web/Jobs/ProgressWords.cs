using System.Globalization;
using ExpertReview.Data.Work;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Web.Jobs;

/// <summary>How far a solver is, in words that claim no more than it does.</summary>
public static class ProgressWords
{
    /// <summary>The words; no percentage, since nobody knows how long a proof takes.</summary>
    public static Words Of(JobState state, SolverProgress? progress) => (state, progress) switch
    {
        (JobState.Waiting, _) => new("等待开始", "waiting to begin"),
        (_, null) => new("正在读取名单、整理问题", "reading the lists"),
        (_, { Method: "min-cost-flow" }) => new("第一步：按最小费用流求方案（缺评、专业组别、最低份数和匹配度一次求出）", "first step: one minimum-cost flow for missing reviews, groups, minimum loads and fit"),
        (_, { Method: "glop" } one) => new($"正在证明“{Aim(one.Aim).Zh}”最好能到多少", $"proving how good “{Aim(one.Aim).En}” can be"),
        (_, { Method: "highs" } one) => new(
            $"正在寻找“{Aim(one.Aim).Zh}”最好的方案{Left(one, "，剩余 ", " 对候选")}{Figure("；目前最好 ", one.Best)}{Figure("，不可能好过 ", one.Bound)}",
            $"searching for the best “{Aim(one.Aim).En}”{Left(one, ", ", " pairs left")}{Figure("; best so far ", one.Best)}{Figure(", bound ", one.Bound)}"),
        (_, { Method: "exchanges" }) => new("第一步：逐次对换申报和专家，求出一个分组", "first step: a split by exchanges of applications and experts"),
        (_, { Method: "cp-sat" } one) => new(
            $"正在寻找“{Aim(one.Aim).Zh}”最好的分组{Figure("；目前最好 ", one.Best)}{Figure("，不可能好过 ", one.Bound)}",
            $"searching for the best “{Aim(one.Aim).En}”{Figure("; best so far ", one.Best)}{Figure(", bound ", one.Bound)}"),
        (_, { } one) => new($"正在求解（{one}）", $"solving ({one})"),
    };

    /// <summary>A solver's method as people call it.</summary>
    public static Words Method(string method) => method switch
    {
        "min-cost-flow" => new("最小费用流", "minimum-cost flow"),
        "min-cost-flow+highs" => new("最小费用流，再以整数规划求精", "minimum-cost flow, then integer search"),
        "glop+highs" => new("线性规划，再以整数规划求精", "linear program, then integer search"),
        "greedy" => new("逐份择优（求解在得到更好的方案前停止）", "best first (stopped before anything better was found)"),
        "panels" => new("分组评审", "panels"),
        "hand" => new("手工调整", "changed by hand"),
        _ => new(method, method),
    };

    private static Words Aim(string aim) => aim switch
    {
        "Missing" => new("缺评份数", "missing reviews"),
        "Places" => new("专业组别名额", "group places"),
        "Load" => new("最低份数", "minimum loads"),
        "Squares" => new("份数均衡", "balance"),
        "Worst" => new("匹配度最低的申报", "worst-served application"),
        "Recused" => new("组内回避", "recused pairs"),
        "Spread" => new("各组份数之差", "spread of files"),
        "Fit" => new("匹配度合计", "total fit"),
        "Total" => new("匹配度合计", "total fit"),
        _ => new(aim, aim),
    };

    private static string Left(SolverProgress one, string before, string after) => one.Pairs is { } pairs ? string.Create(CultureInfo.InvariantCulture, $"{before}{pairs}{after}") : "";

    private static string Figure(string name, decimal? figure) => figure is { } value ? string.Create(CultureInfo.InvariantCulture, $"{name}{value:0.######}") : "";
}
