namespace ExpertReview.Domain.Applications;

/// <summary>One number that a function asks for.</summary>
/// <param name="Id">Name in scores.json figures, after the function's code: <c>training.trainees</c>.</param>
/// <param name="Name">指标 in the report, without its unit: 年培训人次.</param>
/// <param name="Unit">家, 次, 人, 个, 人次 or 亿元.</param>
/// <param name="AtLeast">The threshold in that unit; the number itself is enough.</param>
public sealed record FunctionRequirement(string Id, string Name, string Unit, decimal AtLeast);
