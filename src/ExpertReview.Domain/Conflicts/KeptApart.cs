using ExpertReview.Domain.Applications;

namespace ExpertReview.Domain.Conflicts;

/// <summary>Which pairs of applicant and expert are kept apart: every pair with a conflict, certain or not, until 复核 overrules it.</summary>
/// <param name="Pairs">Code of the applicant and 专家编号, sorted ordinally.</param>
/// <param name="Effects">What each row of 复核 about 回避 did, in the order of the rows.</param>
public sealed record KeptApart(IReadOnlyList<(string Code, string Expert)> Pairs, IReadOnlyList<DecisionEffect> Effects)
{
    /// <summary>Applies the rows of 复核 about 回避; of two about the same pair the later stands.</summary>
    public static KeptApart Of(IReadOnlyList<ConflictOfInterest> conflicts, IReadOnlyList<ReviewDecision> decisions)
    {
        var found = conflicts.Select(one => (one.Code, one.Expert)).ToHashSet();
        var rows = decisions.Where(decision => decision.Clause is null && decision.ExpertNo is not null).OrderBy(decision => decision.Row).ToList();
        var last = rows.GroupBy(row => (row.Code, row.ExpertNo!)).ToDictionary(same => same.Key, same => same.Last());
        var pairs = found.Where(pair => !last.TryGetValue(pair, out var decision) || decision.Upheld)
            .OrderBy(pair => pair.Code, StringComparer.Ordinal)
            .ThenBy(pair => pair.Expert, StringComparer.Ordinal);
        return new KeptApart([.. pairs], [.. rows.Select(row => Effect(row, last[(row.Code, row.ExpertNo!)] == row, found.Contains((row.Code, row.ExpertNo!))))]);
    }

    private static DecisionEffect Effect(ReviewDecision row, bool stands, bool found)
    {
        var head = $"{row.Code} 回避 {row.ExpertNo}：{row.Person}{(row.Upheld ? "维持" : "推翻")}（{row.Reason}）";
        return (found, stands, row.Upheld) switch
        {
            (false, _, _) => new(row, false, $"{head}；未生效：该申报与该专家之间没有回避情形"),
            (_, false, _) => new(row, false, $"{head}；未生效：同一组合另有在后的决定"),
            (_, _, true) => new(row, false, $"{head}；按原建议处理"),
            _ => new(row, true, $"{head}；该专家可以评审该申报"),
        };
    }
}
