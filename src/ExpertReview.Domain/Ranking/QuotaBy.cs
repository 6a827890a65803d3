namespace ExpertReview.Domain.Ranking;

/// <summary>The attribute that a quota counts by.</summary>
public enum QuotaBy
{
    /// <summary>州市.</summary>
    Prefecture,

    /// <summary>推荐单位.</summary>
    Recommender,

    /// <summary>New or again.</summary>
    Kind,

    /// <summary>The main service function.</summary>
    Function,
}
