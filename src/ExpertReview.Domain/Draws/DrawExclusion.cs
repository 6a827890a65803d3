using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Draws;

/// <summary>Somebody of the pool who is not drawn from, with the reason.</summary>
/// <param name="Expert">Who.</param>
/// <param name="Group">专业组别; empty when the pool says none.</param>
/// <param name="Kind">The kind of reason.</param>
/// <param name="Detail">The unit as the pool writes it; for last year's experts the first of the applicants, by code.</param>
/// <param name="Count">How many applicants, for last year's experts; else 1.</param>
public sealed record DrawExclusion(DrawCandidate Expert, string Group, DrawExclusionKind Kind, string Detail, int Count)
{
    /// <summary>The reason in words.</summary>
    public Words Why => Kind switch
    {
        DrawExclusionKind.Department => new($"主管部门人员（{Detail}）", $"belongs to the department ({Detail})"),
        DrawExclusionKind.Recommender => new($"推荐单位人员（{Detail}）", $"belongs to a recommending unit ({Detail})"),
        _ when Count > 1 => new($"上一年度评审过{Detail}等{Count}家本次申报单位", $"reviewed {Detail} and {Count - 1} more of this round's applicants last year"),
        _ => new($"上一年度评审过本次申报单位{Detail}", $"reviewed this round's applicant {Detail} last year"),
    };
}
