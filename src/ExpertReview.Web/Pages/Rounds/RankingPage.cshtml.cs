using System.Globalization;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Ranking;
using ExpertReview.Features.Ranking;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>得分排序, from 汇总 on.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class RankingPage(ReviewDb db) : RoundPage(db)
{
    public RankedRound? Ranked { get; private set; }

    public IReadOnlyList<RankingRow> Lines { get; private set; } = [];

    public Paging Paging { get; private set; } = new(1, 0);

    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    public async Task OnGetAsync(int p)
    {
        Show ??= "";
        Ranked = await AskAsync(new RankingOf(Round.Id));
        var rows = Ranked?.Table.Rows.Where(row => Show switch { "in" => row.Shortlisted, "not" => !row.Shortlisted, _ => true }).ToList() ?? [];
        Paging = new Paging(p, rows.Count);
        Lines = [.. Paging.Cut(rows)];
    }

    /// <summary>A score with the template's decimals.</summary>
    public string Points(decimal score) => score.ToString("F" + Ranked!.Table.Template.Rules.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
