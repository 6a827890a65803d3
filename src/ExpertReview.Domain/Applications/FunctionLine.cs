using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Applications;

/// <summary>One number that an applicant gives for one function of 第七条.</summary>
/// <param name="Function">The function.</param>
/// <param name="Name">指标 as the rule names it, without its unit: 年培训人次.</param>
/// <param name="Value">The number in the unit of the rule's line (亿元 for money); null when the cell is empty.</param>
public sealed record FunctionLine(ServiceFunction Function, string Name, decimal? Value);
