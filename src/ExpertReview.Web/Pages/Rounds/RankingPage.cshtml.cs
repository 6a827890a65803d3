using System.Globalization;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Ranking;
using ExpertReview.Features.Ranking;
using ExpertReview.Features.Rounds;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using ExpertReview.Web.Pictures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>得分排序, from 汇总 on: filtered and sorted by links.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class RankingPage(ReviewDb db) : RoundPage(db)
{
    public RankedRound? Ranked { get; private set; }

    public FrozenPolicy Frozen => FrozenPolicy.Of(Round);

    public IReadOnlyList<RankingRow> Lines { get; private set; } = [];

    public Paging Paging { get; private set; } = new(1, 0);

    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Prefecture { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    /// <summary>Prefectures that occur.</summary>
    public IReadOnlyList<(string Code, string Name)> Prefectures { get; private set; } = [];

    /// <summary>How many are proposed, ranked, and without a number.</summary>
    public (int Shortlisted, int Ranked, int Without) Counts { get; private set; }

    public decimal? PassLine => Ranked is { } all ? all.Scores.Shortlist?.PassLine ?? all.Table.Template.Rules.PassLine : null;

    public async Task OnGetAsync(int p)
    {
        (Show, Prefecture, Sort) = (Show ?? "", Prefecture ?? "", Sort ?? "");
        Ranked = await AskAsync(new RankingOf(Round.Id));
        var all = Ranked?.Table.Rows ?? [];
        Counts = (all.Count(row => row.Shortlisted), all.Count(row => row.Rank is not null), all.Count(row => row.Rank is null));
        Prefectures = [.. all.Select(row => row.Application.Prefecture).OfType<string>().Distinct().Order(StringComparer.Ordinal).Select(code => (code, Domain.Basics.Prefecture.WithCode(code)?.Name ?? code))];
        var rows = all.Where(row => Prefecture.Length == 0 || row.Application.Prefecture == Prefecture)
            .Where(row => Show switch { "in" => row.Shortlisted, "not" => !row.Shortlisted && row.Rank is not null, "without" => row.Rank is null, _ => true });
        List<RankingRow> sorted = [.. Sort switch
        {
            "name" => rows.OrderBy(row => row.Application.Name, StringComparer.Ordinal),
            "prefecture" => rows.OrderBy(row => row.Application.Prefecture, StringComparer.Ordinal).ThenBy(row => row.Application.Name, StringComparer.Ordinal),
            "spread" => rows.OrderByDescending(row => row.Figures?.Spread ?? -1),
            _ => rows,
        }];
        Paging = new Paging(p, sorted.Count);
        Lines = [.. Paging.Cut(sorted)];
    }

    /// <summary>Address of the list with one thing changed.</summary>
    public string With(string? show = null, string? sort = null) =>
        $"?show={Uri.EscapeDataString(show ?? Show ?? "")}&prefecture={Uri.EscapeDataString(Prefecture ?? "")}&sort={Uri.EscapeDataString(sort ?? Sort ?? "")}";

    /// <summary>The order with the pass line and the cut, all of it whatever the list shows.</summary>
    public HtmlString Picture(IStringLocalizer text)
    {
        var rows = Ranked!.Table.Rows.Where(row => row.Figures is not null).ToList();
        var points = rows.Select((row, i) => new ScorePoint(
            i + 1, row.Figures!.Score, row.Shortlisted ? PointShape.Full : PassLine is { } line && row.Figures.Score < line ? PointShape.Cross : PointShape.Hollow)).ToList();
        ScoreLine[] level = PassLine is { } pass ? [new(pass, $"{text["入围分数线"].Value} {Points(pass)}")] : [];
        var last = rows.FindLastIndex(row => row.Shortlisted) + 1;
        ScoreLine[] cut = last > 0 ? [new(last, text["建议名单截止"].Value)] : [];
        return ScoreOrder.Draw(
            text["得分排序"].Value, text["{0} 家的得分，按名次从左到右；建议名单 {1} 家。", rows.Count, Counts.Shortlisted].Value, points, level, cut, (text["名次"].Value, text["得分"].Value),
            [(PointShape.Full, text["建议名单"].Value), (PointShape.Hollow, text["达到分数线未入围"].Value), (PointShape.Cross, text["低于分数线"].Value)]);
    }

    /// <summary>A score with the template's decimals.</summary>
    public string Points(decimal score) => score.ToString("F" + Ranked!.Table.Template.Rules.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    public static string PrefectureOf(RankingRow row) => row.Application.Prefecture is { } code ? Domain.Basics.Prefecture.WithCode(code)?.Name ?? code : "";
}
