namespace ExpertReview.Features.Reviews;

/// <summary>How far one block of a sheet is.</summary>
/// <param name="Id">The block.</param>
/// <param name="Open">How many of its fields are not scored or judged.</param>
/// <param name="Score">Its score, rounded as the template says; null while anything in it is open.</param>
public sealed record BlockStanding(string Id, int Open, decimal? Score);

/// <summary>How far a sheet is. A total stands only when nothing is open: not scored is never zero.</summary>
/// <param name="Open">How many fields are not scored or judged.</param>
/// <param name="Total">The total, rounded as the template says; null while anything is open.</param>
/// <param name="FullScore">满分.</param>
/// <param name="Blocks">Each block of the template, in order.</param>
public sealed record SheetStanding(int Open, decimal? Total, decimal FullScore, IReadOnlyList<BlockStanding> Blocks);
