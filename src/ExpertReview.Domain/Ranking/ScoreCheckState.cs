namespace ExpertReview.Domain.Ranking;

/// <summary>How a check ended. What was not executed has not passed.</summary>
public enum ScoreCheckState
{
    /// <summary>通过: it was executed and found nothing.</summary>
    Passed,

    /// <summary>待确认: it found something that a person looks at.</summary>
    Found,

    /// <summary>未执行: what it needs is not there. Never shown as passed.</summary>
    NotExecuted,

    /// <summary>不适用: there is nothing of the kind to check.</summary>
    NotApplicable,
}
