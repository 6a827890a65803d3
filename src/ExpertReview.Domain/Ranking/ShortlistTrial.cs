using System.Globalization;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Scoring;

namespace ExpertReview.Domain.Ranking;

/// <summary>测算: the list that other numbers would give, from the same ranking and without changing anything.</summary>
/// <param name="Before">The ranking as it stands.</param>
/// <param name="After">The ranking with the other policy; ranks and scores are the same.</param>
/// <param name="Settings">What was changed, in words.</param>
/// <param name="Changes">Who would enter or leave, by rank.</param>
public sealed record ShortlistTrial(RankingTable Before, RankingTable After, IReadOnlyList<Words> Settings, IReadOnlyList<ShortlistChange> Changes)
{
    /// <summary>Tries another pass line, number of places or quotas. The seed of the lot stays: a what-if must not draw again.</summary>
    public static ShortlistTrial Of(ScoringTemplate template, ReviewScores scores, ShortlistPolicy other)
    {
        var tried = other with { LotSeed = scores.Shortlist?.LotSeed };
        var before = ScoreRanking.Of(template, scores);
        var after = ScoreRanking.Of(template, scores with { Shortlist = tried });
        var then = before.Rows.ToDictionary(row => row.Application.No, StringComparer.Ordinal);
        var changes = from row in after.Rows
                      let was = then[row.Application.No]
                      where row.Shortlisted != was.Shortlisted
                      select new ShortlistChange(row.Application.No, row.Application.Name, row.Rank ?? 0, row.Figures?.Score ?? 0, row.Shortlisted, was.Why, row.Why);
        return new(before, after, [.. SettingsOf(template, scores.Shortlist, tried)], [.. changes]);
    }

    /// <summary>The whole trial in sentences: what was changed, how many would stand on the list, who enters and leaves, which quotas fail.</summary>
    public IReadOnlyList<Words> Lines()
    {
        var (was, would) = (Before.Rows.Count(row => row.Shortlisted), After.Rows.Count(row => row.Shortlisted));
        return
        [
            .. Settings,
            new($"建议名单：原{was}家，改后{would}家；列入{Changes.Count(one => one.Enters)}家，不再列入{Changes.Count(one => !one.Enters)}家",
                $"shortlist: {was} before, {would} after; {Changes.Count(one => one.Enters)} enter, {Changes.Count(one => !one.Enters)} leave"),
            .. Changes.Select(change => change.Words),
            .. After.QuotaFailures.Select(failure => new Words(
                $"名额限制不能满足：{QuotaRules.Words(failure.Rule)}，达到分数线{failure.Eligible}家，列入{failure.Reached}家",
                $"a quota fails: {QuotaRules.Words(failure.Rule).En}; eligible {failure.Eligible}, reached {failure.Reached}")),
            new("以上为测算，评分、名次和已有建议名单均未改变", "a trial only: scores, ranks and the list that stands are unchanged"),
        ];
    }

    private static IEnumerable<Words> SettingsOf(ScoringTemplate template, ShortlistPolicy? was, ShortlistPolicy tried)
    {
        var (line, other) = (was?.PassLine ?? template.Rules.PassLine, tried.PassLine ?? template.Rules.PassLine);
        if (line != other)
            yield return new($"入围分数线：{Shown(line, "未设")} → {Shown(other, "未设")}", $"pass line: {Shown(line, "none")} → {Shown(other, "none")}");
        if (was?.Top != tried.Top)
            yield return new($"拟认定数量：{Shown(was?.Top, "不限")} → {Shown(tried.Top, "不限")}", $"places: {Shown(was?.Top, "no limit")} → {Shown(tried.Top, "no limit")}");
        var (before, after) = (was?.Quotas ?? [], tried.Quotas);
        foreach (var quota in before.Except(after))
            yield return new($"取消名额限制：{WordsOf(quota).Zh}", $"quota removed: {WordsOf(quota).En}");
        foreach (var quota in after.Except(before))
            yield return new($"增加名额限制：{WordsOf(quota).Zh}", $"quota added: {WordsOf(quota).En}");
    }

    private static Words WordsOf(Quota quota)
    {
        var by = quota.By switch { QuotaBy.Prefecture => "每个州市", QuotaBy.Recommender => "每个推荐单位", QuotaBy.Function => "每项主要服务功能", _ => "每类申报" };
        var bounds = (quota.Min, quota.Max) switch { ({ } min, { } max) => $"{min} – {max}", ({ } min, _) => $"≥ {min}", (_, var max) => $"≤ {max}" };
        var zh = quota.Value == Quota.Each
            ? by + (quota.Min is { } least ? $"至少{least}家" : "") + (quota.Max is { } most ? $"至多{most}家" : "")
            : string.Join('，', new[] { quota.Min is { } low ? QuotaRules.Words(new(quota.By, quota.Value, true, low)).Zh : null, quota.Max is { } high ? QuotaRules.Words(new(quota.By, quota.Value, false, high)).Zh : null }.OfType<string>());
        return new(zh, $"{quota.By} {quota.Value} {bounds}");
    }

    private static string Shown(decimal? value, string none) => value?.ToString(CultureInfo.InvariantCulture) ?? none;
}
