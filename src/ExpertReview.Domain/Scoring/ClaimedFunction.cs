using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Scoring;

/// <summary>The part of the functions block that scores one function of 第七条, for those who claim it.</summary>
/// <param name="Function">Which of the ten.</param>
/// <param name="Title">Its name on the sheet.</param>
/// <param name="Clause">The item of 第七条; null when not said.</param>
/// <param name="Weight">Its weight in the mean of functions, above 0.</param>
/// <param name="Criteria">Its criteria, at least one.</param>
public sealed record ClaimedFunction(ServiceFunction Function, string Title, string? Clause, decimal Weight, IReadOnlyList<Criterion> Criteria);
