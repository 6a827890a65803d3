namespace ExpertReview.Domain.Ranking;

/// <summary>What is checked by itself after the totals are made: the four cases in which a score may still be corrected (财政部令第87号
/// 第六十四条, by analogy), a wrong sum twice, in the program and on paper.</summary>
public enum ScoreCheckKind
{
    /// <summary>The sheet's total, added up a second time by other code.</summary>
    Sum,

    /// <summary>The total on the signed paper sheet against the program's.</summary>
    SignedSum,

    /// <summary>Points outside 0 to the most, or off the step.</summary>
    Range,

    /// <summary>Experts who differ on an objective item.</summary>
    Objective,

    /// <summary>畸高畸低: beyond the limits of deviation.</summary>
    Abnormal,
}
