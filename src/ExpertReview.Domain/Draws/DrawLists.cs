using ExpertReview.Domain.Experts;

namespace ExpertReview.Domain.Draws;

/// <summary>The lists that a draw is made from: everybody of the pool stands in one of them.</summary>
/// <param name="Groups">The groups, by name ordinally.</param>
/// <param name="Excluded">Who is not drawn from, in the order of the pool.</param>
public sealed record DrawLists(IReadOnlyList<DrawGroup> Groups, IReadOnlyList<DrawExclusion> Excluded)
{
    /// <summary>The lists of a round.</summary>
    /// <param name="pool">The pool, in the order of its table.</param>
    /// <param name="department">The department that holds the round: nobody of it is drawn.</param>
    /// <param name="recommenders">The units that recommend in this round: nobody of them is drawn.</param>
    /// <param name="applicants">申报单位 by code, of those who go to the experts.</param>
    /// <param name="lastYear">What was reviewed last year: nobody is drawn who reviewed one of these applicants.</param>
    /// <param name="wanted">How many are wanted of each group; of a group that is not named, nobody.</param>
    public static DrawLists Of(
        IReadOnlyList<Expert> pool, string department, IEnumerable<string> recommenders, IReadOnlyDictionary<string, string> applicants,
        IReadOnlyList<PastReview> lastYear, IReadOnlyDictionary<string, int> wanted)
    {
        var rules = new DrawRules(department, recommenders, applicants, lastYear);
        var judged = pool.Select(expert => (Expert: expert, Why: rules.Of(expert))).ToList();
        var groups = judged.GroupBy(one => one.Expert.Group ?? "", StringComparer.Ordinal).OrderBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => new DrawGroup(same.Key, wanted.GetValueOrDefault(same.Key), [.. same.Where(one => one.Why is null).Select(one => CandidateOf(one.Expert))]));
        return new DrawLists([.. groups], [.. judged.Select(one => one.Why).OfType<DrawExclusion>()]);
    }

    internal static DrawCandidate CandidateOf(Expert expert) => new(expert.No, expert.Name, expert.Employer?.Trim() ?? "");
}
