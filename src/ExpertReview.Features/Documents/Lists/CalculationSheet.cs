using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Documents.Kit;

namespace ExpertReview.Features.Documents.Lists;

/// <summary>计算过程: every ranked application's score as live formulas, from points to the published figure, one printed page each. Only
/// numbers and addresses make a formula (<see cref="SheetFormula"/>): names and titles are text.</summary>
internal static class CalculationSheet
{
    public const string Name = "计算过程";

    // The printed A4 page in points, margins off, standing and lying; a character of column width is about 5.4 points.
    private const double StandingWidth = 523;
    private const double StandingHeight = 734;
    private const double LyingWidth = 770;
    private const double LyingHeight = 487;
    private const double Character = 5.4;
    private const double LineHeight = 16;

    // Header, a heading of two lines, title and notes of the first page, and lines that wrap.
    private const double Beside = 200;

    public static ListSheet Of(PanelSummaryInput input, ScoreCalculation calculation)
    {
        var rules = calculation.Template.Rules;
        var counted = calculation.Ranking.CountedSheets.Select(sheet => (sheet.Application, sheet.Expert)).ToHashSet();
        var sheets = calculation.Scores.Sheets.Where(sheet => counted.Contains((sheet.Application, sheet.Expert))).ToLookup(sheet => sheet.Application, StringComparer.Ordinal);
        var ranked = calculation.Ranking.Rows.Where(row => row.Rank is not null).ToList();
        var layout = new CalculationLayout(calculation.Template, ranked.Select(row => row.Sheets).DefaultIfEmpty(1).Max());
        var names = input.Applications.ToDictionary(one => one.No, one => one.Platform, StringComparer.Ordinal);
        SheetColumn[] columns =
        [
            new("指标", 34), new("最高分", 8, ColumnForm.Figure),
            .. Enumerable.Range(0, layout.Width).Select(at => layout.Header(at)),
            new("汇总", 10, ColumnForm.Score) { Decimals = rules.Decimals },
        ];
        var most = ranked.Select(row => layout.RowsOf(row.Application, row.Sheets)).DefaultIfEmpty(1).Max();
        var (landscape, scale) = Printed(columns.Sum(column => column.Width) * Character, most * LineHeight + Beside);
        var sheet = new ListSheet
        {
            Name = Name,
            Title = input.RoundTitle + "得分计算过程",
            Notes = [$"统分办法：{input.Aggregate}    本表各数由公式算出，改动打分即可看到得分如何变化；公式的含义见“{CalculationWords.Name}”。", Remark(layout)],
            Columns = columns,
            Rows = [],
            Landscape = landscape,
            RowHeight = LineHeight,
            Scale = scale,
            Mark = "内部资料",
        };
        return sheet with { Rows = Rows(calculation, layout, ranked, sheets, names, sheet.FirstRow) };
    }

    private static IEnumerable<IReadOnlyList<SheetCell>> Rows(
        ScoreCalculation calculation, CalculationLayout layout, List<RankingRow> ranked, ILookup<string, ScoreSheet> sheets, Dictionary<string, string> names, int row)
    {
        foreach (var one in ranked)
        {
            var pages = new ApplicationCalculation(calculation.Template, layout, one, [.. sheets[one.Application.No].OrderBy(sheet => sheet.Expert, StringComparer.Ordinal)], row);
            foreach (var cells in pages.Rows(names.GetValueOrDefault(one.Application.No) ?? ""))
            {
                row++;
                yield return cells;
            }
        }
    }

    private static string Remark(CalculationLayout layout) =>
        $"四舍五入前先取到第{layout.Guard}位小数，消除电子表格二进制小数的误差；程序本身用精确分数计算，两者公布位数完全一致。未计入汇总的评分表不在其中。";

    private static (bool Landscape, int Scale) Printed(double width, double height)
    {
        var (standing, lying) = (Math.Min(StandingWidth / width, StandingHeight / height), Math.Min(LyingWidth / width, LyingHeight / height));
        return (lying > standing, (int)Math.Clamp(100 * Math.Max(standing, lying), 10, 100));
    }
}
