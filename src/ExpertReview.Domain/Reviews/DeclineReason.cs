using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Reviews;

/// <summary>Why an expert does not take a file on, where there is no conflict of interest.</summary>
public enum DeclineReason
{
    /// <summary>健康原因.</summary>
    Health,

    /// <summary>时间冲突.</summary>
    Time,

    /// <summary>专业不符.</summary>
    Profession,

    /// <summary>其他: say what.</summary>
    Other,
}

/// <summary>The names of <see cref="DeclineReason"/>.</summary>
public static class DeclineReasonWords
{
    /// <summary>Its name.</summary>
    public static Words Words(this DeclineReason reason) => reason switch
    {
        DeclineReason.Health => new("健康原因", "health"),
        DeclineReason.Time => new("时间冲突", "no time"),
        DeclineReason.Profession => new("专业不符", "not my field"),
        _ => new("其他", "other"),
    };
}
