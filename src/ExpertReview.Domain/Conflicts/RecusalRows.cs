using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Experts;

namespace ExpertReview.Domain.Conflicts;

/// <summary>回避申请 tied to experts and applications. A number counts before a name; applicants know only name and unit.</summary>
internal static class RecusalRows
{
    public static ILookup<string, (RecusalRequest Request, Application Application)> Of(
        IReadOnlyList<RecusalRequest> requests, ExpertIndex pool, ApplicantIndex applicants, List<ConflictWarning> warnings)
    {
        var tied = new List<(string No, RecusalRequest Request, Application Application)>();
        foreach (var request in requests)
        {
            var experts = ExpertsOf(request, pool, warnings);
            var applications = ApplicationsOf(request, applicants);
            if (experts.Count == 0)
                warnings.Add(new ConflictWarning(request.Code, request.ExpertNo, $"回避申请：专家库中没有{Shown(request.ExpertNo, request.ExpertName, request.ExpertUnit)}，该申请未生效，请核实"));
            if (applications.Count == 0)
                warnings.Add(new ConflictWarning(request.Code, request.ExpertNo, $"回避申请：没有读到申报单位{Shown(request.Code, request.Organisation)}，该申请未生效，请核实"));
            tied.AddRange(from expert in experts from application in applications select (expert.No, request, application));
        }

        return tied.ToLookup(row => row.No, row => (row.Request, row.Application), StringComparer.Ordinal);
    }

    private static List<Expert> ExpertsOf(RecusalRequest request, ExpertIndex pool, List<ConflictWarning> warnings)
    {
        if (string.IsNullOrWhiteSpace(request.ExpertNo))
            return string.IsNullOrWhiteSpace(request.ExpertName) || string.IsNullOrWhiteSpace(request.ExpertUnit)
                ? []
                : [.. pool.Named(request.ExpertName, request.ExpertUnit)];
        if (pool.WithNo(request.ExpertNo) is not { } expert)
            return [];
        if (request.ExpertName is { Length: > 0 } name && PersonName.Normalise(name) != PersonName.Normalise(expert.Name))
            warnings.Add(new ConflictWarning(request.Code, expert.No, $"回避申请：姓名“{name}”与专家库中 {expert.No} 的姓名{expert.Name}不同；按专家编号处理"));
        return [expert];
    }

    private static List<Application> ApplicationsOf(RecusalRequest request, ApplicantIndex applicants)
    {
        if (!string.IsNullOrWhiteSpace(request.Code))
            return applicants.WithCode(request.Code) is { } application ? [application] : [];
        return string.IsNullOrWhiteSpace(request.Organisation) ? [] : [.. applicants.Named(UnitName.Normalise(request.Organisation))];
    }

    private static string Shown(params string?[] parts) => $"“{string.Join(' ', parts.Where(part => !string.IsNullOrWhiteSpace(part)))}”";
}
