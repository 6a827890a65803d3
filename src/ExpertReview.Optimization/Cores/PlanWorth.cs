using ExpertReview.Domain.Assignments;
using ExpertReview.Optimization.Flows;

namespace ExpertReview.Optimization.Cores;

/// <summary>What a plan gains in each stage, as the stages of a search count it: the required pairs left out, except in the worst score.</summary>
internal static class PlanWorth
{
    /// <summary>A gain for each <see cref="Stage"/>, in their order; 0 for a stage that the policy skips.</summary>
    public static long[] Of(ReviewFacts facts, IReadOnlySet<int> pairs)
    {
        var worth = new long[(int)Stage.Total + 1];
        var loads = new long[facts.MaxLoad.Length];
        var worst = long.MaxValue;
        for (var a = 0; a < facts.Reviews.Length; a++)
        {
            var (experts, score) = (new List<int>(), facts.RequiredScore[a]);
            for (var pair = facts.FirstPair(a); pair < facts.FirstPair(a + 1); pair++)
            {
                if (!pairs.Contains(pair))
                    continue;
                experts.Add(facts.ExpertOf(pair));
                loads[facts.ExpertOf(pair)]++;
                worth[(int)Stage.Kept] += facts.IsOld(pair) ? 1 : 0;
                score += facts.FitOf(pair);
            }

            worth[(int)Stage.Missing] -= facts.Reviews[a] - experts.Count;
            foreach (var places in facts.Groups[a])
                worth[(int)Stage.Places] -= Math.Max(0, places.Min - experts.Count(e => facts.Problem.IsInGroup(places.Group, e)));
            worth[(int)Stage.Total] += score - facts.RequiredScore[a];
            if (facts.Problem.Applications[a].Reviews > 0)
                worst = Math.Min(worst, score);
        }

        var (even, fair) = (facts.Problem.Policy.Balance == LoadBalance.Even, facts.Problem.Policy.Objective == AssignmentObjective.Fair);
        for (var e = 0; e < loads.Length; e++)
        {
            worth[(int)Stage.Load] -= Math.Max(0, facts.MinLoad[e] - loads[e]);
            worth[(int)Stage.Squares] -= even ? loads[e] * (loads[e] + 2 * facts.RequiredLoad[e]) : 0;
        }

        worth[(int)Stage.Worst] = fair && worst < long.MaxValue ? worst : 0;
        return worth;
    }
}
