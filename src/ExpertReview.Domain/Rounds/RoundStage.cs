namespace ExpertReview.Domain.Rounds;

/// <summary>The stages of a round (评审批次), in their order. A round moves by one named act at a time and never back.</summary>
public enum RoundStage
{
    /// <summary>筹备: the policy is being made; ends when it is frozen by its hash.</summary>
    Draft,

    /// <summary>受理: tables and files come in.</summary>
    Intake,

    /// <summary>形式审查: clauses are answered, 补正.</summary>
    Screening,

    /// <summary>专家抽取与分配: experts, conflicts of interest, assignment.</summary>
    Assigning,

    /// <summary>评审: experts score.</summary>
    Reviewing,

    /// <summary>封存: nothing is scored any more.</summary>
    Sealed,

    /// <summary>汇总: the proposal (建议名单) stands with every reason.</summary>
    Ranked,

    /// <summary>审定: people have decided.</summary>
    Decided,

    /// <summary>公示.</summary>
    Publicised,

    /// <summary>公告.</summary>
    Announced,

    /// <summary>归档.</summary>
    Archived,
}
