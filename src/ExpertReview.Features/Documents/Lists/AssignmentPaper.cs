namespace ExpertReview.Features.Documents.Lists;

/// <summary>评审任务分配方案.</summary>
public static class AssignmentPaper
{
    /// <summary>Name of the file in a round's folder.</summary>
    public const string FileName = "评审任务分配方案.xlsx";

    /// <summary>Writes the file; the same input gives the same bytes.</summary>
    public static byte[] Write(AssignmentPaperInput input) => throw new NotSupportedException("The skeleton of the interface only: " + input.AsOf);
}
