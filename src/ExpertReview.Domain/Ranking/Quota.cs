namespace ExpertReview.Domain.Ranking;

/// <summary>How many places of the shortlist go to applications with one value.</summary>
/// <param name="By">The attribute counted by.</param>
/// <param name="Value">The value, or <c>*</c> for each value by itself.</param>
/// <param name="Min">At least; null when there is no minimum.</param>
/// <param name="Max">At most; null when there is no maximum.</param>
public sealed record Quota(QuotaBy By, string Value, int? Min, int? Max)
{
    /// <summary>The value that stands for each value by itself.</summary>
    public const string Each = "*";
}
