namespace ExpertReview.Domain.Reviews;

/// <summary>What a <see cref="ScoreEvent"/> sets.</summary>
public enum ScoreSubject
{
    /// <summary>The sheet's state: draft, submitted, recused.</summary>
    State,

    /// <summary>Points of a criterion.</summary>
    Points,

    /// <summary>The judgement of one evidence item.</summary>
    Evidence,

    /// <summary>阅读并确认 of the pledge, for all files of the round; the value is the pledge's version.</summary>
    Pledge,

    /// <summary>专家申请回避 of this file; the value is the reason.</summary>
    Conflict,
}
