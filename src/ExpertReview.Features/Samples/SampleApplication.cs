using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Samples;

/// <summary>One invented application: what is true of it, and where its papers say something else on purpose.</summary>
internal sealed class SampleApplication
{
    public required int Number { get; init; }

    public required SampleRecommender Recommender { get; init; }

    public required Prefecture Prefecture { get; init; }

    public required string Code { get; init; }

    public required string Name { get; set; }

    public required List<ServiceFunction> Functions { get; set; }

    public required DateOnly FoundedOn { get; set; }

    /// <summary>万元.</summary>
    public required int Assets { get; set; }

    /// <summary>万元.</summary>
    public required int Income { get; init; }

    public required int Staff { get; set; }

    public required int Qualified { get; set; }

    public required int Served { get; set; }

    public required int ServedBefore { get; set; }

    public required int Specialised { get; set; }

    /// <summary>Percent.</summary>
    public required int LowFee { get; set; }

    /// <summary>Percent.</summary>
    public required int Satisfaction { get; set; }

    public required int Sampled { get; set; }

    public required string Head { get; set; }

    /// <summary>Lines whose value is not the ordinary one, by name; null leaves the value empty.</summary>
    public Dictionary<string, decimal?> Lines { get; } = [];

    /// <summary>Ability between 0 and 1000, which the scores follow.</summary>
    public required int Quality { get; init; }

    /// <summary>Cells of the 推荐汇总表 that are written otherwise than usual; null leaves the cell empty.</summary>
    public Dictionary<SampleColumn, object?> Written { get; } = [];

    /// <summary>A second table that recommends it too.</summary>
    public SampleRecommender? SecondRecommender { get; set; }

    /// <summary>True when its row is refused at the door.</summary>
    public bool Refused { get; set; }

    /// <summary>True when something is planted in it already, so that nothing else is.</summary>
    public bool Taken { get; set; }

    public bool WithoutReport { get; set; }

    public bool WithoutPdf { get; set; }

    public bool WithoutEvaluation { get; set; }

    /// <summary>The evaluation leaves 抽查满意度 empty and only counts the answers.</summary>
    public bool OnlyAnswersCounted { get; set; }

    /// <summary>The report's 资产总额 where it differs from the table's, 万元.</summary>
    public int? AssetsInReport { get; set; }

    public string Platform => Name.Replace("有限责任公司", "", StringComparison.Ordinal).Replace("有限公司", "", StringComparison.Ordinal) + "公共服务平台";
}
