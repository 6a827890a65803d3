using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Applications;

/// <summary>Makes one application of everything that names one credit code (formats.md, Meanings). The 推荐汇总表 stands where tables
/// disagree, because it is the stamped one; every disagreement is a warning.</summary>
public static class ApplicationMerge
{
    /// <summary>Merges the readable rows of all tables. The order of the input doesn't matter.</summary>
    public static MergedApplications Of(
        IEnumerable<Recommendation> recommendations,
        IEnumerable<ServiceEvaluation> evaluations,
        IEnumerable<ApplicationReport> reports,
        IEnumerable<PastRecognition> past)
    {
        var evaluationsByCode = evaluations.OrderBy(row => row.File, StringComparer.Ordinal).ThenBy(row => row.Row).ToLookup(row => row.Code, StringComparer.Ordinal);
        var reportsByCode = reports.OrderBy(report => report.File, StringComparer.Ordinal).ToLookup(report => report.Code, StringComparer.Ordinal);
        var pastByCode = past.ToLookup(row => row.Code, StringComparer.Ordinal);
        var applications = new List<Application>();
        foreach (var rows in recommendations.GroupBy(row => row.Code, StringComparer.Ordinal))
        {
            var sorted = rows.OrderBy(row => row.File, StringComparer.Ordinal).ThenBy(row => row.Row).ToList();
            var standing = sorted.Find(IsOfItsOwnPrefecture) ?? sorted[0];
            var recognised = pastByCode[rows.Key].ToList();
            applications.Add(new Application
            {
                No = rows.Key,
                Standing = standing,
                Rows = sorted,
                Kind = standing.Again ?? recognised.Count > 0 ? ApplicationKind.Again : ApplicationKind.New,
                Evaluation = evaluationsByCode[rows.Key] is var tested
                    ? tested.FirstOrDefault(row => AfterDash(row.File) == standing.Recommender) ?? tested.FirstOrDefault()
                    : null,
                Report = reportsByCode[rows.Key].FirstOrDefault(),
                PastRecognitions = recognised,
            });
        }

        applications.Sort((left, right) => string.CompareOrdinal(left.No, right.No));
        return new MergedApplications(
            applications,
            [.. applications.Where(application => application.Rows.Count > 1).Select(Duplicate)],
            [.. applications.SelectMany(application => TableDisagreement.Of(application))]);
    }

    private static bool IsOfItsOwnPrefecture(Recommendation row) =>
        row.Prefecture is not null && Prefecture.Named(row.Recommender)?.Code == row.Prefecture;

    private static DuplicateFinding Duplicate(Application application)
    {
        var standing = application.Standing;
        var why = IsOfItsOwnPrefecture(standing) ? "由申报单位所属州市推荐" : "文件名在前";
        var places = string.Join("、", application.Rows.Select(row => $"{row.File} 第{row.Row}行"));
        return new DuplicateFinding(application.No, application.Recommenders,
            $"{application.Organisation}重复推荐（{places}），按一个申报处理，以 {standing.File} 第{standing.Row}行为准（{why}）；全部推荐单位均计入回避");
    }

    // 服务评价表-保山市.xlsx was made by 保山市.
    private static string AfterDash(string file)
    {
        var name = file.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? file[..^5] : file;
        return name.IndexOf('-', StringComparison.Ordinal) is var dash and >= 0 ? name[(dash + 1)..] : name;
    }
}
