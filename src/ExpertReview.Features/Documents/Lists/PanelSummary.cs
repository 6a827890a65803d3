namespace ExpertReview.Features.Documents.Lists;

/// <summary>专家组评分汇总表.</summary>
public static class PanelSummary
{
    /// <summary>Name of the file in a round's folder.</summary>
    public const string FileName = "评分汇总.xlsx";

    /// <summary>Writes the file; the same input gives the same bytes.</summary>
    public static byte[] Write(PanelSummaryInput input) => throw new NotSupportedException("The skeleton of the interface only: " + input.AsOf);
}
