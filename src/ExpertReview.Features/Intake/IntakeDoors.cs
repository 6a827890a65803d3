using ExpertReview.Features.Tables;

namespace ExpertReview.Features.Intake;

/// <summary>The readers of every table over one dictionary of column names.</summary>
public sealed class IntakeDoors(TableFinder finder)
{
    /// <summary>推荐汇总表.</summary>
    public RecommendationTable Recommendations { get; } = new(finder);

    /// <summary>服务评价表.</summary>
    public ServiceEvaluationTable Evaluations { get; } = new(finder);

    /// <summary>申请报告.</summary>
    public ApplicationReportWorkbook Reports { get; } = new(finder);

    /// <summary>专家库.</summary>
    public ExpertPoolTable Experts { get; } = new(finder);

    /// <summary>关联关系.</summary>
    public UnitRelationTable Relations { get; } = new(finder);

    /// <summary>回避申请.</summary>
    public RecusalTable Recusals { get; } = new(finder);

    /// <summary>已认定名单.</summary>
    public RecognisedTable Recognised { get; } = new(finder);

    /// <summary>复核.</summary>
    public ProposalReviewTable Decisions { get; } = new(finder);
}
