namespace ExpertReview.Features.Reviews;

/// <summary>How long the expert's words may be.</summary>
public static class SheetTexts
{
    /// <summary>Most characters of a word on one criterion.</summary>
    public const int LongestRemark = 500;

    /// <summary>Most characters of 总体意见.</summary>
    public const int LongestOpinion = 2000;
}
