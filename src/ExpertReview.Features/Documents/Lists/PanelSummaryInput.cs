namespace ExpertReview.Features.Documents.Lists;

/// <summary>What 评分汇总.xlsx shows. Rows keep the order given; figures are already rounded to <see cref="Decimals"/>.</summary>
public sealed record PanelSummaryInput
{
    /// <summary>The round's title.</summary>
    public required string RoundTitle { get; init; }

    /// <summary>The round's day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Decimal places of the template's scores.</summary>
    public required int Decimals { get; init; }

    /// <summary>How sheets become one score, in Chinese, as 去掉一个最高分和一个最低分后取平均（5份起）.</summary>
    public required string Aggregate { get; init; }

    /// <summary>The template's blocks, in its order.</summary>
    public required IReadOnlyList<BlockName> Blocks { get; init; }

    /// <summary>Every application of scores.json.</summary>
    public required IReadOnlyList<SummedApplication> Applications { get; init; }

    /// <summary>得分计算说明 and 计算过程; null leaves them out.</summary>
    public ScoreCalculation? Calculation { get; init; }

    /// <summary>What came of the discussion after sealing; null when there was none.</summary>
    public SummedDiscussion? Discussion { get; init; }
}

/// <summary>One block of the template.</summary>
/// <param name="Id">Its id, as <c>base</c>.</param>
/// <param name="Title">Its title, as 基本条件.</param>
public sealed record BlockName(string Id, string Title);

/// <summary>One application with its sheets.</summary>
/// <param name="No">申报编号.</param>
/// <param name="Platform">平台名称.</param>
/// <param name="State"><c>ranked</c>, <c>incomplete</c> or <c>ineligible</c>: printed in Chinese.</param>
/// <param name="Figures">Aggregate and statistics; null unless ranked.</param>
/// <param name="Sheets">All its sheets, in the order of scores.json.</param>
/// <param name="Reason">What is missing, when not ranked.</param>
public sealed record SummedApplication(
    string No, string Platform, string State, SummedFigures? Figures, IReadOnlyList<SummedSheet> Sheets, string? Reason);

/// <summary>Figures of a ranked application.</summary>
/// <param name="Score">Aggregate.</param>
/// <param name="Median">Of the counted sheets.</param>
/// <param name="Min">Smallest counted sheet.</param>
/// <param name="Max">Largest counted sheet.</param>
/// <param name="Spread">Max − Min, rounded once.</param>
/// <param name="Blocks">Aggregate of each block, in the order of <see cref="PanelSummaryInput.Blocks"/>.</param>
public sealed record SummedFigures(
    decimal Score, decimal Median, decimal Min, decimal Max, decimal Spread, IReadOnlyList<decimal> Blocks);

/// <summary>One score sheet.</summary>
/// <param name="Expert">专家编号.</param>
/// <param name="State"><c>submitted</c>, <c>draft</c> or <c>recused</c>: printed in Chinese.</param>
/// <param name="Total">The sheet's score, rounded; null when it has none.</param>
public sealed record SummedSheet(string Expert, string State, decimal? Total);
