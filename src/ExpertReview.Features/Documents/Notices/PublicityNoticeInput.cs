using ExpertReview.Features.Documents.Lists;

namespace ExpertReview.Features.Documents.Notices;

/// <summary>What 公示.docx says. What is null stays an empty line for the office to fill in.</summary>
public sealed record PublicityNoticeInput
{
    /// <summary>年度, as 2026.</summary>
    public required int Year { get; init; }

    /// <summary>The round's day: the file's own date, printed nowhere.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>First day of the 公示.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of the 公示.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Working days of the period: 15 by 第十二条.</summary>
    public required int WorkingDays { get; init; }

    /// <summary>The platforms, in any order.</summary>
    public required IReadOnlyList<PublishedPlatform> Platforms { get; init; }

    /// <summary>The steps of the procedure that were taken, in order.</summary>
    public IReadOnlyList<string> Steps { get; init; } = ["自愿申报", "推荐单位测评推荐", "形式审查", "专家评审", "会议审定"];

    /// <summary>受理部门.</summary>
    public string? Division { get; init; }

    /// <summary>联系电话.</summary>
    public string? Telephone { get; init; }

    /// <summary>监督电话 (机关纪委).</summary>
    public string? SupervisionTelephone { get; init; }

    /// <summary>通信地址.</summary>
    public string? Address { get; init; }

    /// <summary>电子邮箱.</summary>
    public string? Mail { get; init; }
}
