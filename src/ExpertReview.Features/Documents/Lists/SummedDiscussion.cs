namespace ExpertReview.Features.Documents.Lists;

/// <summary>What came of the discussion after sealing: first and corrected values, and dissenting opinions.</summary>
/// <param name="Corrections">The corrections, in order.</param>
/// <param name="Dissents">The dissenting opinions, in order.</param>
/// <param name="FirstTotals">Total as sealed of each sheet that was corrected, by application and expert; null when it lacked something.</param>
/// <param name="Seal">封存校验码 of the first values.</param>
public sealed record SummedDiscussion(
    IReadOnlyList<SummedCorrection> Corrections, IReadOnlyList<SummedDissent> Dissents, IReadOnlyDictionary<(string Application, string Expert), decimal?> FirstTotals, string Seal);

/// <summary>One correction as the summary prints it.</summary>
/// <param name="No">申报编号.</param>
/// <param name="Platform">平台名称.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Criterion">The criterion.</param>
/// <param name="Item">What of it: 得分, or the evidence item.</param>
/// <param name="Before">The value that was replaced.</param>
/// <param name="Value">The corrected value.</param>
/// <param name="Case">Which of the four cases.</param>
/// <param name="Reason">Why.</param>
/// <param name="Day">The day, in China.</param>
public sealed record SummedCorrection(string No, string Platform, string Expert, string Criterion, string Item, string Before, string Value, string Case, string Reason, DateOnly Day);

/// <summary>One dissenting opinion as the summary prints it.</summary>
/// <param name="No">申报编号.</param>
/// <param name="Platform">平台名称.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Text">The opinion.</param>
public sealed record SummedDissent(string No, string Platform, string Expert, string Text);
