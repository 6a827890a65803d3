namespace ExpertReview.Domain.Applications;

/// <summary>推荐单位 as its table lets it be known.</summary>
public static class RecommendingUnit
{
    /// <summary>Its possible names: the unit that stamped the table, or the text after the dash of its file name, alone or with 工业和信息化局.</summary>
    /// <param name="stampedBy">The unit that stamped; null when the table has none.</param>
    /// <param name="recommender">The text of the file name.</param>
    public static IEnumerable<string?> NamesOf(string? stampedBy, string recommender) => [stampedBy, recommender, recommender + "工业和信息化局"];
}
