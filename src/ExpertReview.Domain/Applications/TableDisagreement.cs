using System.Globalization;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Applications;

/// <summary>Compares what the tables say of one application with the row that stands.</summary>
internal static class TableDisagreement
{
    private static readonly (string Name, Func<Figures, decimal?> Of, decimal Per, string Unit)[] Numbers =
    [
        ("资产总额", figures => figures.TotalAssets, 10_000, "万元"),
        ("上年度服务收入", figures => figures.Income, 10_000, "万元"),
        ("服务人员数", figures => figures.Staff, 1, "人"),
        ("其中：大专及以上学历和中级及以上职称人数", figures => figures.Qualified, 1, "人"),
        ("上年度服务中小企业数", figures => figures.Served, 1, "家"),
        ("前一年度服务中小企业数", figures => figures.ServedBefore, 1, "家"),
        ("其中：专精特新企业数", figures => figures.Specialised, 1, "家"),
        ("公益性或低收费服务占比", figures => figures.LowFee, 0.01m, "%"),
        ("用户满意度", figures => figures.Satisfaction, 0.01m, "%"),
    ];

    public static IEnumerable<ApplicationWarning> Of(Application application)
    {
        var standing = application.Standing;
        var found = application.Rows.Where(row => row != standing)
            .SelectMany(row => Compare(application, row.File, row.Row, row.Organisation, row.Prefecture, row.Figures));
        if (application.Report is { } report)
            found = found.Concat(Compare(application, report.File, null, report.Organisation, report.Prefecture, report.Figures));
        if (application.Evaluation is { } evaluation)
            found = found.Concat(Compare(application, evaluation.File, evaluation.Row, evaluation.Organisation, null, new Figures { Served = evaluation.Served }));
        if (standing.Prefecture is null && application.Prefecture is null)
            found = found.Append(new ApplicationWarning(application.No, "未填写所属州市，名额按州市计算时不计入", standing.File, standing.Row, "所属州市"));
        return found;
    }

    private static IEnumerable<ApplicationWarning> Compare(
        Application application, string file, int? row, string? organisation, string? prefecture, Figures other)
    {
        var (standing, figures) = (application.Standing, application.Standing.Figures);
        ApplicationWarning Differs(string column, string here, string stands) => new(application.No,
            $"{column}两处不一致：{file} 为 {here}，{standing.File} 第{standing.Row}行为 {stands}；以推荐汇总表{(row is not null && file.StartsWith("推荐汇总表", StringComparison.Ordinal) ? "的该行" : "")}为准", file, row, column);

        if (organisation is not null && UnitName.Normalise(organisation) != UnitName.Normalise(standing.Organisation))
            yield return Differs("申报单位", organisation, standing.Organisation);
        if (prefecture is not null && standing.Prefecture is not null && prefecture != standing.Prefecture)
            yield return Differs("所属州市", NameOf(prefecture), NameOf(standing.Prefecture));
        if (other.FoundedOn is { } founded && figures.FoundedOn is { } stands && !IsSameDay(founded, stands))
            yield return Differs("成立时间", Day(founded), Day(stands));
        foreach (var (name, of, per, unit) in Numbers)
            if (of(other) is { } here && of(figures) is { } there && here != there)
                yield return Differs(name, PlainNumber.Of(here / per) + unit, PlainNumber.Of(there / per) + unit);
    }

    // A table that gives only the month is read as its first day: that is no disagreement with a day of the same month.
    private static bool IsSameDay(DateOnly left, DateOnly right) =>
        left == right || (left.Day == 1 || right.Day == 1) && left.Year == right.Year && left.Month == right.Month;

    private static string NameOf(string prefecture) => Prefecture.WithCode(prefecture)?.Name ?? prefecture;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
