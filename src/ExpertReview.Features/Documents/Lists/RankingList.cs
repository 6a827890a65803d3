namespace ExpertReview.Features.Documents.Lists;

/// <summary>得分排序 (internal).</summary>
public static class RankingList
{
    /// <summary>Name of the file in a round's folder.</summary>
    public const string FileName = "得分排序.xlsx";

    /// <summary>Writes the file; the same input gives the same bytes.</summary>
    public static byte[] Write(RankingListInput input) => throw new NotSupportedException("The skeleton of the interface only: " + input.AsOf);
}
