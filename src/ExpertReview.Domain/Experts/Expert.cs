using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Experts;

/// <summary>One person of the 专家库, as the pool's table says.</summary>
public sealed record Expert
{
    /// <summary>专家编号.</summary>
    public required string No { get; init; }

    /// <summary>姓名.</summary>
    public required string Name { get; init; }

    /// <summary>工作单位 as written; null when empty.</summary>
    public string? Employer { get; init; }

    /// <summary>Code of 所在州市 (first four digits); null when empty.</summary>
    public string? Prefecture { get; init; }

    /// <summary>职称.</summary>
    public string? Title { get; init; }

    /// <summary>专业组别.</summary>
    public string? Group { get; init; }

    /// <summary>擅长服务功能, in the order of the cell.</summary>
    public IReadOnlyList<ServiceFunction> Functions { get; init; } = [];

    /// <summary>近三年任职单位.</summary>
    public IReadOnlyList<PastPost> PastPosts { get; init; } = [];

    /// <summary>兼职（股东）单位.</summary>
    public IReadOnlyList<UnitTie> Posts { get; init; } = [];

    /// <summary>近亲属任职单位.</summary>
    public IReadOnlyList<UnitTie> Relatives { get; init; } = [];

    /// <summary>最多评审份数; null when empty.</summary>
    public int? MaxLoad { get; init; }
}
