namespace ExpertReview.Data.Accounts;

/// <summary>账户: who may sign in.</summary>
public sealed class Account
{
    /// <summary>Key, given by the database.</summary>
    public int Id { get; init; }

    /// <summary>The name to sign in with; unique. Experts sign in with their number.</summary>
    public required string Login { get; init; }

    /// <summary>The person's name, as the record shows it.</summary>
    public required string Person { get; init; }

    /// <summary>The one role.</summary>
    public required AccountRole Role { get; init; }

    /// <summary>The round of an expert; null for staff.</summary>
    public int? Round { get; init; }

    /// <summary>专家编号 of an expert; null for staff.</summary>
    public string? ExpertNo { get; init; }

    /// <summary>The password as PasswordHasher writes it; null until the one-time link was used.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Changes with the password; a cookie with another stamp is worth nothing.</summary>
    public string Stamp { get; set; } = "";

    /// <summary>停用: nobody signs in with it until it is opened again.</summary>
    public bool Closed { get; set; }

    /// <summary>Wrong passwords since the last right one.</summary>
    public int Failures { get; set; }

    /// <summary>No sign-in before this time.</summary>
    public DateTimeOffset? LockedUntil { get; set; }
}
