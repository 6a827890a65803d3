namespace ExpertReview.Domain.Applications;

/// <summary>One readable row of 复核.xlsx: a person confirms or overrules a proposal, with a reason.</summary>
/// <param name="Code">统一社会信用代码.</param>
/// <param name="Clause">条款 as in findings (<c>6.2.assets</c>); null when the row is about 回避.</param>
/// <param name="ExpertNo">专家编号 of a 回避 row; null for a clause.</param>
/// <param name="Upheld">True for 维持, false for 推翻.</param>
/// <param name="Reason">理由, not empty.</param>
/// <param name="Person">决定人, not empty.</param>
/// <param name="Day">日期; null when empty.</param>
/// <param name="Row">Row in the sheet; of two rows about the same the later stands.</param>
public sealed record ReviewDecision(
    string Code, string? Clause, string? ExpertNo, bool Upheld, string Reason, string Person, DateOnly? Day, int Row);
