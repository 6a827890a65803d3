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

    /// <summary>The expert's word on one criterion: why evidence falls short, why points differ from the computed ones.</summary>
    Remark,

    /// <summary>总体意见 on the file.</summary>
    Opinion,

    /// <summary>同意推荐 or 不同意推荐; the value is a code of <see cref="ReviewVerdict"/>.</summary>
    Verdict,

    /// <summary>接受评审 of this file; the value is empty.</summary>
    Acceptance,

    /// <summary>A unit that the expert declared ties to, for all files of the round; the criterion is the kind's code, the value the unit and the reason.</summary>
    Interest,

    /// <summary>不接受评审 of this file for a reason that is no conflict of interest; the value is the reason, null when the organiser did not agree.</summary>
    Decline,

    /// <summary>不同意见 of the expert on this file, given in the discussion after sealing; the value is the text, null when it was withdrawn.</summary>
    Dissent,
}
