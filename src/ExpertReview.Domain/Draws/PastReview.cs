namespace ExpertReview.Domain.Draws;

/// <summary>One file that somebody reviewed in an earlier round.</summary>
/// <param name="No">专家编号 in that round.</param>
/// <param name="Name">姓名 in that round.</param>
/// <param name="Employer">工作单位 in that round; null when it said none.</param>
/// <param name="Code">统一社会信用代码 of the applicant.</param>
public sealed record PastReview(string No, string Name, string? Employer, string Code);
