namespace ExpertReview.Features.Documents.Lists;

/// <summary>公示名单: the annex of the 公示.</summary>
public static class PublicityList
{
    /// <summary>Name of the file in a round's folder.</summary>
    public const string FileName = "公示名单.xlsx";

    /// <summary>Writes the file; the same input gives the same bytes.</summary>
    public static byte[] Write(PublishedListInput input) => throw new NotSupportedException("The skeleton of the interface only: " + input.AsOf);
}
