namespace ExpertReview.Domain.Scoring;

/// <summary>What the judged evidence does to the points of a criterion.</summary>
public enum EvidenceMode
{
    /// <summary>Evidence is not asked.</summary>
    Off,

    /// <summary>Support is shown beside the points and changes nothing.</summary>
    Advise,

    /// <summary>Points count at most as far as the evidence supports them.</summary>
    Cap,
}
