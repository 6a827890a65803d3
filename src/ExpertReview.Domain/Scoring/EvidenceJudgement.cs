namespace ExpertReview.Domain.Scoring;

/// <summary>What an expert says about one item of evidence. Not judged is the absence of a judgement.</summary>
public enum EvidenceJudgement
{
    /// <summary>充分: supports in full.</summary>
    Sufficient,

    /// <summary>不足: supports by half.</summary>
    Partial,

    /// <summary>未提供: supports nothing.</summary>
    Missing,
}
