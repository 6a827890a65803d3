namespace ExpertReview.Domain.Applications;

/// <summary>Whether a platform applies for the first time (<c>kind</c> of scores.json).</summary>
public enum ApplicationKind
{
    /// <summary>新申报: <c>new</c>.</summary>
    New,

    /// <summary>复核, 再次申报: <c>again</c>.</summary>
    Again,
}
