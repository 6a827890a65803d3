namespace ExpertReview.Domain.Scoring;

/// <summary>How something of a template differs from the other version.</summary>
public enum TemplateDifferenceKind
{
    /// <summary>增加: only in the new version.</summary>
    Added,

    /// <summary>删去: only in the old version.</summary>
    Removed,

    /// <summary>改动: in both, with another value.</summary>
    Changed,
}
