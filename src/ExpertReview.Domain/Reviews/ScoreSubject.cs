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
}
