using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Applications;

/// <summary>One application of a round, merged from the tables of every recommender, its 服务评价表, its report and the list of those
/// recognised before.</summary>
public sealed record Application
{
    /// <summary>统一社会信用代码.</summary>
    public required string No { get; init; }

    /// <summary>The row of the 推荐汇总表 that stands.</summary>
    public required Recommendation Standing { get; init; }

    /// <summary>Every row that names the code, by file name, then row; the standing one among them.</summary>
    public required IReadOnlyList<Recommendation> Rows { get; init; }

    /// <summary>New, or again.</summary>
    public required ApplicationKind Kind { get; init; }

    /// <summary>What the bureau found when it tested the platform; null when no table has a row for it.</summary>
    public ServiceEvaluation? Evaluation { get; init; }

    /// <summary>The 申请报告; null when there is none that can be read.</summary>
    public ApplicationReport? Report { get; init; }

    /// <summary>Earlier recognitions, in the order of the list.</summary>
    public IReadOnlyList<PastRecognition> PastRecognitions { get; init; } = [];

    /// <summary>申报单位 as written in the standing row.</summary>
    public string Organisation => Standing.Organisation;

    /// <summary>平台名称; the unit's name when the table gives none.</summary>
    public string Platform => Standing.Platform ?? Standing.Organisation;

    /// <summary>First four digits of its prefecture's code: of the standing row, else of the report; null when neither names one.</summary>
    public string? Prefecture => Standing.Prefecture ?? Report?.Prefecture;

    /// <summary>The recommender of the standing row.</summary>
    public string Recommender => Standing.Recommender;

    /// <summary>The functions claimed; the first is the main one.</summary>
    public IReadOnlyList<ServiceFunction> Functions => Standing.Functions;

    /// <summary>The numbers of the standing row (the stamped table stands).</summary>
    public Figures Figures => Standing.Figures;

    /// <summary>Its recommenders, distinct, in the order of their files' names.</summary>
    public IReadOnlyList<string> Recommenders => [.. Rows.Select(row => row.Recommender).Distinct(StringComparer.Ordinal)];

    /// <summary>What the report gives for a line of a function; null when it stands nowhere or the cell is empty.</summary>
    public decimal? Line(ServiceFunction function, string name) =>
        Report?.Lines.FirstOrDefault(line => line.Function == function && line.Name == name && line.Value is not null)?.Value;
}
