using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Experts;

namespace ExpertReview.Domain.Draws;

/// <summary>What keeps somebody of the pool out of a draw.</summary>
/// <param name="department">The department that holds the round.</param>
/// <param name="recommenders">The units that recommend in this round, as their tables write them.</param>
/// <param name="applicants">申报单位 by code, of those who go to the experts.</param>
/// <param name="lastYear">What was reviewed last year.</param>
internal sealed class DrawRules(string department, IEnumerable<string> recommenders, IReadOnlyDictionary<string, string> applicants, IReadOnlyList<PastReview> lastYear)
{
    private readonly string _department = UnitName.Normalise(department);
    private readonly HashSet<string> _recommenders = [.. recommenders.Select(UnitName.Normalise).Where(name => name.Length > 0)];
    private readonly ILookup<string, PastReview> _lastYear = lastYear.Where(one => applicants.ContainsKey(one.Code)).ToLookup(one => PersonName.Normalise(one.Name), StringComparer.Ordinal);

    /// <summary>The first reason in the order department, recommender, last year; null when there is none.</summary>
    public DrawExclusion? Of(Expert expert)
    {
        var who = DrawLists.CandidateOf(expert);
        var units = expert.Posts.Select(post => post.Unit).Prepend(expert.Employer ?? "").Select(unit => (Unit: unit.Trim(), Key: UnitName.Normalise(unit))).ToList();
        if (units.FirstOrDefault(unit => unit.Key == _department) is { Unit: { } office })
            return new DrawExclusion(who, expert.Group ?? "", DrawExclusionKind.Department, office, 1);
        if (units.FirstOrDefault(unit => _recommenders.Contains(unit.Key)) is { Unit: { } bureau })
            return new DrawExclusion(who, expert.Group ?? "", DrawExclusionKind.Recommender, bureau, 1);
        var codes = _lastYear[PersonName.Normalise(expert.Name)].Where(past => IsSame(expert, past)).Select(past => past.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return codes.Count > 0 ? new DrawExclusion(who, expert.Group ?? "", DrawExclusionKind.LastYear, applicants[codes[0]], codes.Count) : null;
    }

    // The name is equal already. A pool may be numbered anew, and people change their work: one of the two is enough.
    private static bool IsSame(Expert expert, PastReview past) =>
        expert.No == past.No || (expert.Employer is { Length: > 0 } now && past.Employer is { Length: > 0 } then && UnitName.Normalise(now) == UnitName.Normalise(then));
}
