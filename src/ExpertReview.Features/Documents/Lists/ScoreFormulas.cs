using System.Globalization;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Documents.Kit;

namespace ExpertReview.Features.Documents.Lists;

/// <summary>The formula of a score in pieces, as 计算过程 and the offline form both write it.</summary>
internal static class ScoreFormulas
{
    /// <summary>Decimal places to which a value is taken before it is rounded for publication: far below what differs, far above binary noise.</summary>
    public static int GuardOf(TemplateRules rules) => Math.Max(rules.Decimals + 3, 13 - decimal.Truncate(rules.FullScore).ToString(CultureInfo.InvariantCulture).Length);

    /// <summary>A value rounded as published.</summary>
    public static SheetFormula Published(SheetFormula value, TemplateRules rules) => SheetFormula.Round(SheetFormula.Round(value, GuardOf(rules)), rules.Decimals);

    /// <summary>A block's score of its share.</summary>
    public static SheetFormula Block(decimal fullScore, decimal weight, SheetFormula share) =>
        SheetFormula.Number(fullScore) * SheetFormula.Number(weight) / SheetFormula.Number(100) * share;

    /// <summary>The share of the functions block of the shares of the claimed functions.</summary>
    public static SheetFormula Combined(Combine combine, IReadOnlyList<(SheetFormula Share, decimal Weight)> own, int main)
    {
        switch (combine.Method)
        {
            case CombineMethod.Best:
                return SheetFormula.Max([.. own.Select(one => one.Share)]);
            case CombineMethod.MainPlus:
                var others = own.Where((_, at) => at != main).Select(one => one.Share).ToArray();
                return SheetFormula.Min(SheetFormula.Number(1), others.Length == 0
                    ? own[main].Share
                    : own[main].Share + SheetFormula.Number(combine.ExtraWeight) * others.Aggregate((left, right) => left + right));
            default:
                return own.Select(one => SheetFormula.Number(one.Weight) * one.Share).Aggregate((left, right) => left + right) / SheetFormula.Number(own.Sum(one => one.Weight));
        }
    }
}
