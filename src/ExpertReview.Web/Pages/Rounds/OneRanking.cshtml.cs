using System.Globalization;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Discussions;
using ExpertReview.Features.Ranking;
using ExpertReview.Features.Rounds;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>Where the figures of one row come from: score, sheets, blocks, criteria, points, evidence and cap.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class OneRanking(ReviewDb db) : RoundPage(db)
{
    private SheetScoring _scoring = null!;

    /// <summary>One sheet with what it came to.</summary>
    /// <param name="Place">Its number on the page: 专家1, 专家2 …</param>
    /// <param name="Sheet">The sheet.</param>
    /// <param name="Score">Its exact score; null when it lacks something.</param>
    /// <param name="Total">Its total as counted, rounded; null when it was not counted.</param>
    /// <param name="Dropped">Whether the aggregate drops it, and as what.</param>
    public sealed record SheetLine(int Place, ScoreSheet Sheet, SheetScore? Score, decimal? Total, Words? Dropped);

    public RankedRound Ranked { get; private set; } = null!;

    public RankingRow Row { get; private set; } = null!;

    public IReadOnlyList<SheetLine> Sheets { get; private set; } = [];

    /// <summary>What came of the discussion after sealing; null when the policy has none.</summary>
    public DiscussedApplication? Discussion { get; private set; }

    /// <summary>An expert as the page numbers them.</summary>
    public int PlaceOf(string expert) => Sheets.FirstOrDefault(one => one.Sheet.Expert == expert)?.Place ?? 0;

    /// <summary>The total of a corrected sheet as sealed; null when it lacked something, or nothing of it was corrected.</summary>
    public Rational? FirstTotalOf(ScoreSheet sheet) =>
        Discussion is { Lines: var lines } && lines.Any(line => line.Correction.Expert == sheet.Expert) ? _scoring.ScoreOf(ScoreCorrection.Undone(Template, sheet, lines.Select(line => line.Correction)))?.Total : null;

    public ScoringTemplate Template => Ranked.Table.Template;

    /// <summary>How the sheets become one score, in words.</summary>
    public Words AggregateWords => Template.Rules.Aggregate switch
    {
        { Method: AggregateMethod.Mean } => new("各评分表总分的算术平均", "the mean of the sheets' totals"),
        { Method: AggregateMethod.Median } => new("各评分表总分的中位数", "the median of the sheets' totals"),
        var trimmed => new(
            $"去掉 {trimmed.DropHighest} 个最高分、{trimmed.DropLowest} 个最低分后平均（不足 {trimmed.FromSheets} 份时为算术平均）",
            $"the mean without the {trimmed.DropHighest} highest and {trimmed.DropLowest} lowest (below {trimmed.FromSheets} sheets the plain mean)"),
    };

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (await AskAsync(new RankingOf(Round.Id)) is not { } ranked || ranked.Table.Rows.FirstOrDefault(row => row.Application.No == code) is not { } row)
            return NotFound();
        (Ranked, Row) = (ranked, row);
        _scoring = new SheetScoring(Template, row.Application.Functions, row.Application.MainFunction);
        Sheets = LinesOf(ranked, code);
        if (FrozenPolicy.Of(Round).Settings.Discussion)
            Discussion = await AskAsync(new DiscussedApplicationOf(Round.Id, code));
        return Page();
    }

    /// <summary>A figure with the template's decimals.</summary>
    public string Points(decimal score) => score.ToString("F" + Template.Rules.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>An exact figure, rounded to the template's decimals.</summary>
    public string Points(Rational exact) => Points(exact.Round(Template.Rules.Decimals));

    /// <summary>Points of a criterion as they count; null when they are not scored, or count as given.</summary>
    public decimal? CappedAt(CriterionPlace place, ScoreSheet sheet) =>
        Template.Rules.Evidence == EvidenceMode.Cap && sheet.Points[place.Index] is { } given && SheetScoring.SupportOf(place, sheet) is { } support
        && place.Criterion.MaxPoints * support is var cap && given > cap ? cap : null;

    public static Words JudgementWords(EvidenceJudgement? judged) => judged switch
    {
        EvidenceJudgement.Sufficient => new("充分", "sufficient"),
        EvidenceJudgement.Partial => new("不足", "partial"),
        EvidenceJudgement.Missing => new("未提供", "missing"),
        _ => new("未判", "not judged"),
    };

    private IReadOnlyList<SheetLine> LinesOf(RankedRound ranked, string code)
    {
        var counted = ranked.Table.CountedSheets.Where(sheet => sheet.Application == code).OrderBy(sheet => sheet.Score).ToList();
        var rules = Template.Rules.Aggregate;
        var trims = Row.Figures is not null && rules.Trims(counted.Count);
        var lowest = (trims ? counted.Take(rules.DropLowest) : []).Select(sheet => sheet.Expert).ToHashSet(StringComparer.Ordinal);
        var highest = (trims ? counted.TakeLast(rules.DropHighest) : []).Select(sheet => sheet.Expert).ToHashSet(StringComparer.Ordinal);
        var totals = counted.ToDictionary(sheet => sheet.Expert, sheet => sheet.Score.Round(Template.Rules.Decimals), StringComparer.Ordinal);
        return [.. ranked.Scores.Sheets.Where(sheet => sheet.Application == code).Select((sheet, i) => new SheetLine(
            i + 1, sheet, _scoring.ScoreOf(sheet), totals.TryGetValue(sheet.Expert, out var total) ? total : null,
            lowest.Contains(sheet.Expert) ? new Words("最低，去掉", "lowest, dropped") : highest.Contains(sheet.Expert) ? new Words("最高，去掉", "highest, dropped") : null))];
    }
}
