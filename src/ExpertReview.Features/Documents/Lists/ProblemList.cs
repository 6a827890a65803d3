namespace ExpertReview.Features.Documents.Lists;

/// <summary>问题清单.</summary>
public static class ProblemList
{
    /// <summary>Name of the file in a round's folder.</summary>
    public const string FileName = "问题清单.xlsx";

    /// <summary>Writes the file; the same input gives the same bytes.</summary>
    public static byte[] Write(ProblemListInput input) => throw new NotSupportedException("The skeleton of the interface only: " + input.AsOf);
}
