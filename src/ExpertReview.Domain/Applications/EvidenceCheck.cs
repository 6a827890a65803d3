namespace ExpertReview.Domain.Applications;

/// <summary>Whether the files that a report names as evidence are there.</summary>
public static class EvidenceCheck
{
    /// <summary>One finding for all files of the report that are not there; null when none is missing or there is no report.</summary>
    /// <param name="application">The application.</param>
    /// <param name="files">Names of the files inside 申请报告.</param>
    public static MissingFinding? Of(Application application, IReadOnlySet<string> files)
    {
        var absent = (application.Report?.Evidence ?? [])
            .Select(place => place.File)
            .Where(file => file.Length > 0 && !files.Contains(file))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        return absent.Count == 0
            ? null
            : new MissingFinding(application.No, null, "evidence", $"申请报告所列佐证材料文件不存在：{string.Join("、", absent)}");
    }
}
