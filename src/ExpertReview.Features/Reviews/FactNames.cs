using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Reviews;

/// <summary>What the figures of formats.md are called on the form.</summary>
internal static class FactNames
{
    private static readonly Dictionary<string, Words> Known = new(StringComparer.Ordinal)
    {
        ["foundedOn"] = new("成立时间", "founded on"), ["totalAssets"] = new("资产总额", "total assets"), ["income"] = new("上年度服务收入", "service income last year"),
        ["staff"] = new("服务人员数", "service staff"), ["qualified"] = new("大专及以上和中级职称人员数", "qualified staff"),
        ["served"] = new("上年度服务中小企业数", "SMEs served last year"), ["servedBefore"] = new("前一年度服务中小企业数", "SMEs served the year before"),
        ["specialised"] = new("服务专精特新企业数", "specialised SMEs served"), ["lowFee"] = new("公益性或低收费服务占比", "public-benefit or low-fee share"),
        ["satisfaction"] = new("用户满意度", "satisfaction"), ["sampled"] = new("抽查企业数", "SMEs sampled"),
    };

    /// <summary>The name of a field; of a function's line as the rule calls it.</summary>
    public static Words Of(string field, RecognitionRule rule)
    {
        if (Known.TryGetValue(field, out var name))
            return name;
        var dot = field.IndexOf('.', StringComparison.Ordinal);
        var line = ServiceFunctions.FromCode(field[..Math.Max(0, dot)]) is { } function ? rule.Of(function)?.Lines.FirstOrDefault(one => one.Id == field[(dot + 1)..])?.Name : null;
        return RuleWords.Title(line ?? field);
    }
}
