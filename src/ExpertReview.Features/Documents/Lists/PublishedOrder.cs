namespace ExpertReview.Features.Documents.Lists;

/// <summary>The order and the words that all published lists share: by 行政区划, then by name; 排名不分先后.</summary>
internal static class PublishedOrder
{
    /// <summary>Said under every published list's title.</summary>
    public const string Note = "（按行政区划排列，排名不分先后）";

    /// <summary>By code of the prefecture (none comes last), then by the platform's and the unit's name, ordinally.</summary>
    public static IEnumerable<PublishedPlatform> Of(IEnumerable<PublishedPlatform> platforms) => platforms
        .OrderBy(one => one.PrefectureCode is null)
        .ThenBy(one => one.PrefectureCode, StringComparer.Ordinal)
        .ThenBy(one => one.Platform, StringComparer.Ordinal)
        .ThenBy(one => one.Organisation, StringComparer.Ordinal);

    /// <summary>备注.</summary>
    public static string Remark(PublishedPlatform platform) => platform.Again ? "再次申报" : "新申报";
}
