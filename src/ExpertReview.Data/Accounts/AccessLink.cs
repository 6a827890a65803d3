namespace ExpertReview.Data.Accounts;

/// <summary>一次性链接: lets one person set a password once. Only the token's hash is kept.</summary>
public sealed class AccessLink
{
    /// <summary>SHA-256 of the token, lower-case hexadecimal.</summary>
    public required string TokenHash { get; init; }

    /// <summary>The account; null for the first link of all, which makes the first organiser.</summary>
    public int? Account { get; init; }

    /// <summary>After this time it is worth nothing.</summary>
    public required DateTimeOffset Expires { get; init; }

    /// <summary>When it was used; null while it is not. A concurrency token: used once, whatever happens at the same time.</summary>
    public DateTimeOffset? Used { get; set; }
}
