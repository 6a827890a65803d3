namespace ExpertReview.Features.Documents.Notices;

/// <summary>公示.</summary>
public static class PublicityNotice
{
    /// <summary>Name of the file in a round's folder.</summary>
    public const string FileName = "公示.docx";

    /// <summary>Writes the file; the same input gives the same bytes.</summary>
    public static byte[] Write(PublicityNoticeInput input) => throw new NotSupportedException("The skeleton of the interface only: " + input.AsOf);
}
