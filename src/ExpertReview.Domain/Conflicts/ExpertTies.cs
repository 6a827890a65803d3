using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Experts;

namespace ExpertReview.Domain.Conflicts;

/// <summary>The ties of an expert that count on a day.</summary>
internal static class ExpertTies
{
    public static IReadOnlyList<ExpertTie> Of(Expert expert, IEnumerable<UnitRelation> shares, DateOnly asOf)
    {
        var ties = new List<ExpertTie>();
        void Add(ConflictKind kind, string word, string? unit)
        {
            if (unit is not null && UnitName.Normalise(unit) is { Length: > 0 } key)
                ties.Add(new ExpertTie(kind, word, unit.Trim(), key));
        }

        Add(ConflictKind.SameUnit, "现任职", expert.Employer);
        foreach (var post in expert.PastPosts)
            if (post.To is not { } end || end >= asOf.AddYears(-3))
                Add(ConflictKind.ServedWithinThreeYears, "曾任职", post.Unit);
        foreach (var post in expert.Posts)
            Add(ConflictKind.PostOrShare, post.Tie.Length > 0 ? post.Tie : "兼职或持股", post.Unit);
        foreach (var relative in expert.Relatives)
            Add(ConflictKind.Relative, relative.Tie.Length > 0 ? $"近亲属任职（{relative.Tie}）" : "近亲属任职", relative.Unit);
        foreach (var share in shares)
            Add(ConflictKind.PostOrShare, share.Kind, share.Target);
        return ties;
    }
}
