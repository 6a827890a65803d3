using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Documents.Kit;

namespace ExpertReview.Features.Documents.Lists;

/// <summary>Which column of 计算过程 holds what: name, most points, then for each sheet points, support and counted points as far as the
/// template asks for them, and the figure of the application at the end.</summary>
internal sealed class CalculationLayout(ScoringTemplate template, int mostSheets)
{
    private const int First = 3;

    /// <summary>Columns of one sheet.</summary>
    public int PerSheet { get; } = template.Rules.Evidence switch { EvidenceMode.Cap => 3, EvidenceMode.Advise => 2, _ => 1 };

    /// <summary>Columns between the most points and the application's figure.</summary>
    public int Width => Math.Max(mostSheets * PerSheet, template.Blocks.Count);

    public int Total => First + Width;

    /// <summary>Decimal places to which a value is taken before it is rounded for publication: far below what differs, far above binary noise.</summary>
    public int Guard { get; } = ScoreFormulas.GuardOf(template.Rules);

    public int Points(int sheet) => First + sheet * PerSheet;

    public int Support(int sheet) => First + sheet * PerSheet + 1;

    /// <summary>Where the counted points stand: beside the support under a cap, else they are the points.</summary>
    public int Counted(int sheet) => First + sheet * PerSheet + (PerSheet == 3 ? 2 : 0);

    /// <summary>Where a block's score stands in the summary of an application.</summary>
    public static int Block(int block) => First + block;

    public SheetColumn Header(int at) => at < mostSheets * PerSheet
        ? new((at % PerSheet) switch { 0 => "打分", 1 => "支持度", _ => "计分" }, 8, ColumnForm.Figure) { Group = $"评分表{at / PerSheet + 1}" }
        : new("　", 8, ColumnForm.Figure);

    /// <summary>How many rows an application takes.</summary>
    public int RowsOf(ScoredApplication application, int sheets) =>
        5 + sheets + template.CriteriaFor([.. application.Functions]).Count() + template.Blocks.Sum(block => 2 + (block.Claimed.Count > 0 ? 2 * application.Functions.Count : 0));
}
