using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Reviews;

/// <summary>评审承诺, read and confirmed before any file opens. A confirmation names the version that was read.</summary>
public static class Pledge
{
    /// <summary>Version of the text.</summary>
    public const string Version = "1";

    /// <summary>Its sentences.</summary>
    public static IReadOnlyList<Words> Sentences { get; } =
    [
        new("依据认定管理办法和评分表独立、客观、公正评审，对本人的评分和意见负责。", "I judge independently and fairly by the rule and the score sheet, and answer for my scores and opinions."),
        new("与申报单位有利害关系的，主动申请回避。", "I ask to be recused wherever I have an interest in an applicant."),
        new("不与申报单位私下接触，不收受任何好处。", "I have no private contact with applicants and accept nothing from them."),
        new("对申报材料、评分和评审情况保密，不复制、不外传。", "I keep files, scores and proceedings confidential; I neither copy nor pass them on."),
    ];
}
