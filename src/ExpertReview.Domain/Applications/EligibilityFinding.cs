namespace ExpertReview.Domain.Applications;

/// <summary>A number that misses its clause (formats.md, findings.json, kind <c>eligibility</c>). A proposal: a person confirms or overrules it.</summary>
/// <param name="Code">统一社会信用代码.</param>
/// <param name="Clause">Code of the clause: <c>6.2.assets</c>, <c>7.5</c>.</param>
/// <param name="Value">The figure, in <paramref name="Unit"/>; a percent rounded half up to two places.</param>
/// <param name="Threshold">What is asked for, in the same unit.</param>
/// <param name="Unit">万元, 家, 人, 年, 次, 人次, 亿元, 个, 项 or %.</param>
/// <param name="Text">The finding in Chinese, with the clause and the reading taken.</param>
public sealed record EligibilityFinding(string Code, string Clause, decimal Value, decimal Threshold, string Unit, string Text);
