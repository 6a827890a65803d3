namespace ExpertReview.Domain.Publicity;

/// <summary>Before which step the credit of those listed is looked up again.</summary>
public enum RecheckBefore
{
    /// <summary>公示.</summary>
    Publicity,

    /// <summary>公告.</summary>
    Announcement,
}
