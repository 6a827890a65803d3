using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Rounds;

/// <summary>A decision of 复核 gives no reason.</summary>
/// <param name="What">What it is about.</param>
public sealed record DecisionWithoutReason(string What) : Refusal(new Words($"{What}：请写明理由", $"{What}: give a reason"));

/// <summary>There is nothing found that could be confirmed or overruled.</summary>
/// <param name="What">What was asked about.</param>
public sealed record NothingToDecide(string What) : Refusal(new Words($"{What}：没有需要复核的问题", $"{What}: nothing was found that could be decided"));
