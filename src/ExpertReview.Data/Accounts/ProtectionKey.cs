namespace ExpertReview.Data.Accounts;

/// <summary>One key of ASP.NET's Data Protection: it lives in the database, so that cookies outlive a restart and a move.</summary>
public sealed class ProtectionKey
{
    /// <summary>Key, given by the database.</summary>
    public int Id { get; init; }

    /// <summary>The key's name.</summary>
    public required string Name { get; init; }

    /// <summary>The key as XML.</summary>
    public required string Xml { get; init; }
}
