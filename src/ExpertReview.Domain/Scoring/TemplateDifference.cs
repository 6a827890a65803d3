using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Scoring;

/// <summary>One thing in which two versions of a template differ.</summary>
/// <param name="Kind">Added, removed or changed.</param>
/// <param name="Place">Where it stands, as <c>criteria[base.served].maxPoints</c>.</param>
/// <param name="What">What it is, in words.</param>
/// <param name="Old">The value in the old version; null when added.</param>
/// <param name="New">The value in the new version; null when removed.</param>
public sealed record TemplateDifference(TemplateDifferenceKind Kind, string Place, Words What, string? Old, string? New)
{
    /// <summary>The difference in a sentence.</summary>
    public Words Words => Kind switch
    {
        TemplateDifferenceKind.Added => new($"增加：{What.Zh}：{New}", $"added: {What.En}: {New}"),
        TemplateDifferenceKind.Removed => new($"删去：{What.Zh}：{Old}", $"removed: {What.En}: {Old}"),
        _ => new($"改动：{What.Zh}：{Old} → {New}", $"changed: {What.En}: {Old} → {New}"),
    };
}
