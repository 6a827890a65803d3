namespace ExpertReview.Domain.Publicity;

/// <summary>Where the 公示 of a round stands (第十二条).</summary>
public sealed class RoundAddresses
{
    /// <summary>The round.</summary>
    public required int Round { get; init; }

    /// <summary>Address of the 公示 on the department's portal.</summary>
    public required string Publicity { get; init; }

    /// <summary>SHA-256 of the saved page; empty when none was kept.</summary>
    public string SavedPage { get; init; } = "";

    /// <summary>File name of the saved page.</summary>
    public string SavedPageName { get; init; } = "";
}
