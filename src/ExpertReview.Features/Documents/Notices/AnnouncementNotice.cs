namespace ExpertReview.Features.Documents.Notices;

/// <summary>公告.</summary>
public static class AnnouncementNotice
{
    /// <summary>Name of the file in a round's folder.</summary>
    public const string FileName = "公告.docx";

    /// <summary>Writes the file; the same input gives the same bytes.</summary>
    public static byte[] Write(AnnouncementNoticeInput input) => throw new NotSupportedException("The skeleton of the interface only: " + input.AsOf);
}
