using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Rounds;

/// <summary>受理 was to be closed without a word while stamped originals are missing.</summary>
/// <param name="Count">How many recommenders.</param>
public sealed record OriginalsMissing(int Count) : Refusal(new Words(
    $"仍有 {Count} 个推荐单位未登记盖章原件；确需结束受理的，请写明理由", $"the stamped originals of {Count} recommenders are not recorded; to close the intake all the same, give a reason"));

/// <summary>形式审查 was to be closed without a word while clauses wait for an answer.</summary>
/// <param name="Count">How many clauses.</param>
public sealed record ClausesOpen(int Count) : Refusal(new Words(
    $"仍有 {Count} 项条款待核；确需结束形式审查的，请写明理由", $"{Count} clauses still wait for an answer; to close screening all the same, give a reason"));
