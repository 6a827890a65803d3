using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Scoring;

/// <summary>The names of figures in templates and scores files: those of 第六条, and <c>function.name</c> for the lines of 第七条.</summary>
public static class FigureFields
{
    /// <summary>The field that is a day.</summary>
    public const string FoundedOn = "foundedOn";

    private static readonly string[] Names =
        [FoundedOn, "totalAssets", "income", "staff", "qualified", "served", "servedBefore", "specialised", "lowFee", "satisfaction", "sampled"];

    /// <summary>What is allowed, for refusals.</summary>
    public static Words Allowed { get; } = new($"可用字段：{string.Join(' ', Names)}，或 功能代码.名称", $"known fields: {string.Join(' ', Names)}, or function.name");

    /// <summary>True for a field of 第六条 and for a line of one of the ten functions.</summary>
    public static bool IsKnown(string field) => Names.Contains(field, StringComparer.Ordinal)
        || field.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 && dot < field.Length - 1 && ServiceFunctions.FromCode(field[..dot]) is not null;
}
