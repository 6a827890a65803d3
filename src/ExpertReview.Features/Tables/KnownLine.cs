using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Tables;

/// <summary>One line that the rule asks of a function (rounds/README).</summary>
/// <param name="Function">The function.</param>
/// <param name="Name">指标 without its unit.</param>
/// <param name="Unit">Unit of the value: 次, 人次, 亿元 …</param>
public sealed record KnownLine(ServiceFunction Function, string Name, string Unit);
