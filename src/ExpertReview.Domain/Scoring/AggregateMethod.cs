namespace ExpertReview.Domain.Scoring;

/// <summary>How the scores of several sheets become one.</summary>
public enum AggregateMethod
{
    /// <summary>算术平均.</summary>
    Mean,

    /// <summary>中位数; of an even number the mean of the middle two.</summary>
    Median,

    /// <summary>去掉最高最低分后的平均; drops by count, from so many sheets on.</summary>
    TrimmedMean,
}
