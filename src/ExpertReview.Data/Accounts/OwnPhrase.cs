namespace ExpertReview.Data.Accounts;

/// <summary>常用语: words of one's own, kept with the account, to be put into remarks and opinions.</summary>
public sealed class OwnPhrase
{
    /// <summary>Most characters.</summary>
    public const int Longest = 200;

    /// <summary>Most phrases of an account.</summary>
    public const int Most = 30;

    /// <summary>Key, given by the database.</summary>
    public int Id { get; private set; }

    /// <summary>The account.</summary>
    public required int Account { get; init; }

    /// <summary>The words.</summary>
    public required string Text { get; init; }
}
