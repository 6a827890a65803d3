using ExpertReview.Features.Documents.Lists;

namespace ExpertReview.Features.Documents.Notices;

/// <summary>What 公告.docx says. Document number, date of issue and seal are the office's to give.</summary>
public sealed record AnnouncementNoticeInput
{
    /// <summary>年度, as 2026.</summary>
    public required int Year { get; init; }

    /// <summary>The round's day: the file's own date, printed nowhere.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>First day of validity.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day of validity.</summary>
    public required DateOnly ValidTo { get; init; }

    /// <summary>The platforms, in any order.</summary>
    public required IReadOnlyList<PublishedPlatform> Platforms { get; init; }

    /// <summary>主送: those to whom the duties speak; null leaves the line out.</summary>
    public string? Recipient { get; init; } = "各州（市）工业和信息化局，各有关单位";
}
