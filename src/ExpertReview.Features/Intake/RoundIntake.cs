using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Conflicts;
using ExpertReview.Domain.Experts;
using ExpertReview.Features.Findings;

namespace ExpertReview.Features.Intake;

/// <summary>Everything that the doors took from a round's folder but the scores, which are read when the pairs are known.</summary>
public sealed record RoundIntake
{
    /// <summary>round.json.</summary>
    public required RoundSettings Settings { get; init; }

    /// <summary>Rows of all 推荐汇总表, by file name (ordinally), then row.</summary>
    public required IReadOnlyList<Recommendation> Recommendations { get; init; }

    /// <summary>Rows of all 服务评价表, by file name, then row.</summary>
    public required IReadOnlyList<ServiceEvaluation> Evaluations { get; init; }

    /// <summary>The 申请报告, by file name.</summary>
    public required IReadOnlyList<ApplicationReport> Reports { get; init; }

    /// <summary>The 专家库 in its order.</summary>
    public required IReadOnlyList<Expert> Experts { get; init; }

    /// <summary>关联关系.</summary>
    public required IReadOnlyList<UnitRelation> Relations { get; init; }

    /// <summary>回避申请.</summary>
    public required IReadOnlyList<RecusalRequest> Recusals { get; init; }

    /// <summary>已认定名单; empty when there is none.</summary>
    public required IReadOnlyList<EarlierRecognition> Recognised { get; init; }

    /// <summary>复核; empty when there is none.</summary>
    public required IReadOnlyList<ProposalReview> Reviews { get; init; }

    /// <summary>Cells that refused their rows.</summary>
    public required IReadOnlyList<RowFinding> Refused { get; init; }

    /// <summary>Files that could not be read.</summary>
    public required IReadOnlyList<FileFinding> Files { get; init; }

    /// <summary>What stops nothing.</summary>
    public required IReadOnlyList<WarningFinding> Warnings { get; init; }
}
