using ExpertReview.Features.Documents.Kit;

namespace ExpertReview.Features.Documents.Lists;

/// <summary>公告名单: the annex of the 公告, with its validity.</summary>
public static class AnnouncementList
{
    /// <summary>Name of the file in a round's folder.</summary>
    public const string FileName = "公告名单.xlsx";

    /// <summary>Title of the list in a year.</summary>
    public static string Title(int year) => $"{year}年度云南省中小企业公共服务示范平台名单";

    /// <summary>Writes the file; the same input gives the same bytes.</summary>
    public static byte[] Write(PublishedListInput input, DateOnly validFrom, DateOnly validTo) => PublishedSheet.Write(
        input, "公告名单", Title(input.Year), $"有效期：{ChineseDate.Of(validFrom)}至{ChineseDate.Of(validTo)}");
}
