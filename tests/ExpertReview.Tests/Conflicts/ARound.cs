using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Conflicts;
using ExpertReview.Domain.Experts;
using ExpertReview.Tests.Applications;

namespace ExpertReview.Tests.Conflicts;

/// <summary>The few facts a conflict needs.</summary>
internal static class ARound
{
    public const string Applicant = "玉溪金滇科技服务有限公司";

    public static Application Application(string organisation, string code = "A1", string recommender = "玉溪市", string? stampedBy = null)
    {
        var row = AnApplication.Row(code, recommender) with { Organisation = organisation, StampedBy = stampedBy };
        return AnApplication.Complete with { No = code, Standing = row, Rows = [row] };
    }

    public static Expert Expert(string no = "E1") => new() { No = no, Name = "张三" };

    public static ConflictsFound Search(Expert expert, params UnitRelation[] relations) => Search([Application(Applicant)], expert, relations);

    public static ConflictsFound Search(IReadOnlyList<Application> applications, Expert expert, params UnitRelation[] relations) =>
        ConflictSearch.Of(applications, [expert], relations, [], AnApplication.AsOf);

    /// <summary>Kind, path and certainty in one line; empty when nothing was found.</summary>
    public static string Shown(ConflictsFound found) =>
        string.Join(" | ", found.Conflicts.Select(one => $"{one.Kind.Code()}: {string.Join(" > ", one.Path)}{(one.Certain ? "" : " ?")}"));
}
