namespace ExpertReview.Domain.Conflicts;

/// <summary>One row of 回避申请. An applicant knows the expert's name and unit, not the number.</summary>
/// <param name="ExpertNo">专家编号; null when empty.</param>
/// <param name="ExpertName">专家姓名; null when empty.</param>
/// <param name="ExpertUnit">专家单位; null when empty.</param>
/// <param name="Code">统一社会信用代码 of the applicant; null when empty.</param>
/// <param name="Organisation">申报单位; null when empty.</param>
/// <param name="By">提出方: 专家申请回避 or 申报单位申请回避.</param>
/// <param name="Reason">理由.</param>
public sealed record RecusalRequest(string? ExpertNo, string? ExpertName, string? ExpertUnit, string? Code, string? Organisation, string By, string? Reason);
