namespace ExpertReview.Features.Documents.Lists;

/// <summary>What 公示名单.xlsx and 公告名单.xlsx show. Platforms come in any order: the lists put them by 行政区划, then by name.</summary>
public sealed record PublishedListInput
{
    /// <summary>年度, as 2026.</summary>
    public required int Year { get; init; }

    /// <summary>The round's day: the file's own date.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The platforms.</summary>
    public required IReadOnlyList<PublishedPlatform> Platforms { get; init; }
}

/// <summary>One platform of a published list: nothing else of it is published.</summary>
/// <param name="Platform">平台名称.</param>
/// <param name="Organisation">申报单位.</param>
/// <param name="PrefectureCode">Four digits of GB/T 2260; null comes last.</param>
/// <param name="Prefecture">所属州市, by name.</param>
/// <param name="Recommender">推荐单位.</param>
/// <param name="Functions">Chinese names of the functions that stand.</param>
/// <param name="Again">再次申报; else 新申报.</param>
public sealed record PublishedPlatform(
    string Platform, string Organisation, string? PrefectureCode, string Prefecture, string Recommender, IReadOnlyList<string> Functions, bool Again);
