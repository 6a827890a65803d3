using System.Globalization;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Ranking;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>Where the figures of one row come from: every sheet, criterion by criterion.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class OneRanking(ReviewDb db) : RoundPage(db)
{
    public RankedRound Ranked { get; private set; } = null!;

    public RankingRow Row { get; private set; } = null!;

    public IReadOnlyList<ScoreSheet> Sheets { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Totals { get; private set; } = new Dictionary<string, string>();

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (await AskAsync(new RankingOf(Round.Id)) is not { } ranked || ranked.Table.Rows.FirstOrDefault(row => row.Application.No == code) is not { } row)
            return NotFound();
        (Ranked, Row) = (ranked, row);
        Sheets = [.. ranked.Scores.Sheets.Where(sheet => sheet.Application == code)];
        var decimals = ranked.Table.Template.Rules.Decimals;
        Totals = ranked.Table.CountedSheets.Where(sheet => sheet.Application == code)
            .ToDictionary(sheet => sheet.Expert, sheet => sheet.Score.Round(decimals).ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return Page();
    }
}
