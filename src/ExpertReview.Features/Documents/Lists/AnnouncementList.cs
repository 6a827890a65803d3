namespace ExpertReview.Features.Documents.Lists;

/// <summary>公告名单: the annex of the 公告, with its validity.</summary>
public static class AnnouncementList
{
    /// <summary>Name of the file in a round's folder.</summary>
    public const string FileName = "公告名单.xlsx";

    /// <summary>Writes the file; the same input gives the same bytes.</summary>
    public static byte[] Write(PublishedListInput input, DateOnly validFrom, DateOnly validTo) => throw new NotSupportedException("The skeleton of the interface only: " + input.AsOf + validFrom + validTo);
}
