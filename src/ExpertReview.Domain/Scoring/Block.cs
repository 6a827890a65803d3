namespace ExpertReview.Domain.Scoring;

/// <summary>A part of the sheet with its own weight: either criteria for everyone, or one set of criteria for each claimed function.</summary>
/// <param name="Id">Its name in files and in the tie chain.</param>
/// <param name="Title">Its name on the sheet.</param>
/// <param name="Clause">The article it rests on; null when not said.</param>
/// <param name="Weight">Its weight; those of a template sum to 100.</param>
public sealed record Block(string Id, string Title, string? Clause, decimal Weight)
{
    /// <summary>Criteria for everyone; empty in the functions block.</summary>
    public IReadOnlyList<Criterion> Criteria { get; init; } = [];

    /// <summary>How the claimed functions are combined; null in a block for everyone.</summary>
    public Combine? Combine { get; init; }

    /// <summary>The functions that may be claimed; empty in a block for everyone.</summary>
    public IReadOnlyList<ClaimedFunction> Claimed { get; init; } = [];
}
