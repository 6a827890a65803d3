using System.Globalization;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Ranking;

/// <summary>Quotas spelled out, and in words.</summary>
public static class QuotaRules
{
    /// <summary>The bounds of quotas: <c>*</c> becomes one for each value that any application of the file has, minimum before maximum.</summary>
    public static IReadOnlyList<QuotaRule> Of(IReadOnlyList<Quota> quotas, IReadOnlyList<ScoredApplication> applications)
    {
        var rules = new List<QuotaRule>();
        foreach (var quota in quotas)
        {
            var values = quota.Value == Quota.Each
                ? applications.Select(application => application.ValueOf(quota.By)).OfType<string>().Distinct().Order(StringComparer.Ordinal)
                : Enumerable.Repeat(quota.Value, 1);
            foreach (var value in values)
            {
                if (quota.Min is > 0 and var min)
                    rules.Add(new QuotaRule(quota.By, value, AtLeast: true, min));
                if (quota.Max is { } max)
                    rules.Add(new QuotaRule(quota.By, value, AtLeast: false, max));
            }
        }

        return rules;
    }

    /// <summary>One bound in words, such as 昆明市至多4家.</summary>
    public static Words Words(QuotaRule rule)
    {
        var (value, places) = (ValueWords(rule), rule.Places.ToString(CultureInfo.InvariantCulture));
        return new($"{value.Zh}{(rule.AtLeast ? "至少" : "至多")}{places}家", $"{(rule.AtLeast ? "at least" : "at most")} {places} of {value.En}");
    }

    private static Words ValueWords(QuotaRule rule) => rule.By switch
    {
        QuotaBy.Prefecture => Prefecture.WithCode(rule.Value) is { } known ? new(known.Name, known.Name) : new($"州市{rule.Value}", $"prefecture {rule.Value}"),
        QuotaBy.Recommender => new($"推荐单位{rule.Value}", $"recommender {rule.Value}"),
        QuotaBy.Function => ServiceFunctions.FromCode(rule.Value)?.Words() ?? new(rule.Value, rule.Value),
        _ => rule.Value switch { "new" => new("新申报", "new applications"), "again" => new("再次申报", "renewed applications"), _ => new($"类别{rule.Value}", $"kind {rule.Value}") },
    };
}
