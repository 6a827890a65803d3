using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Reviews;

/// <summary>The four cases in which a score may still be corrected after sealing (财政部令第87号 第六十四条, by analogy).</summary>
public enum CorrectionCase
{
    /// <summary>合计错误.</summary>
    Sum,

    /// <summary>分值超出范围.</summary>
    Range,

    /// <summary>客观项不一致.</summary>
    Objective,

    /// <summary>畸高畸低.</summary>
    Abnormal,
}

/// <summary>The names of <see cref="CorrectionCase"/>.</summary>
public static class CorrectionCaseWords
{
    /// <summary>Its name.</summary>
    public static Words Words(this CorrectionCase one) => one switch
    {
        CorrectionCase.Sum => new("合计错误", "a wrong sum"),
        CorrectionCase.Range => new("分值超出范围", "points out of range"),
        CorrectionCase.Objective => new("客观项不一致", "experts differ on an objective item"),
        _ => new("畸高畸低", "abnormally high or low"),
    };
}
