using System.Globalization;
using Microsoft.Extensions.Localization;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>A sum on the template's page against what it must be or is worth, in words; template.js says the same while somebody types.</summary>
/// <param name="Name">Name of the sum, by which fields count in it.</param>
/// <param name="Sum">The sum now.</param>
/// <param name="Must">What it must be, or what its part is worth.</param>
/// <param name="Weights">Whether it must be so: points are only told what they are worth.</param>
public sealed record TemplateSum(string Name, decimal Sum, decimal Must, bool Weights)
{
    /// <summary>Whether it is as it must be.</summary>
    public bool Holds => !Weights || Sum == Must;

    /// <summary>The sentences: equal, less, more.</summary>
    public (string Equal, string Less, string More) Sentences(IStringLocalizer text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Weights
            ? (text["合计 {0}，正好是 {1}"].Value, text["合计 {0}，应为 {1}，还差 {2}"].Value, text["合计 {0}，应为 {1}，多出 {2}"].Value)
            : (text["最高分合计 {0} 分，等于本部分在总分中的 {1} 分：评分表上 1 分就是总分 1 分"].Value, text["最高分合计 {0} 分，本部分在总分中占 {1} 分：评分表上 1 分折合总分 {2} 分"].Value,
                text["最高分合计 {0} 分，本部分在总分中占 {1} 分：评分表上 1 分折合总分 {2} 分"].Value);
    }

    /// <summary>The sentence for the sum as it is.</summary>
    public string Said(IStringLocalizer text)
    {
        var (equal, less, more) = Sentences(text);
        var third = Weights ? Math.Abs(Sum - Must) : Sum == 0 ? 0 : Must / Sum;
        return string.Format(CultureInfo.InvariantCulture, Sum == Must ? equal : Sum < Must ? less : more, Shown(Sum), Shown(Must), Shown(third));
    }

    private static string Shown(decimal value) => decimal.Round(value, 4).ToString("0.####", CultureInfo.InvariantCulture);
}
