using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Reviews;

/// <summary>同意推荐 or 不同意推荐, as scores.json writes it.</summary>
public static class ReviewVerdict
{
    /// <summary>同意推荐.</summary>
    public const string Recommend = "recommend";

    /// <summary>不同意推荐.</summary>
    public const string NotRecommend = "not-recommend";

    /// <summary>Its name; null when it is no verdict.</summary>
    public static Words? NameOf(string? code) => code switch
    {
        Recommend => new Words("同意推荐", "recommended"),
        NotRecommend => new Words("不同意推荐", "not recommended"),
        _ => null,
    };
}
