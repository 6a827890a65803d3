using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Rounds;

/// <summary>The round's policy has been frozen and cannot be frozen again.</summary>
/// <param name="Round">The round's title.</param>
public sealed record PolicyAlreadyFrozen(string Round) : Refusal(new Words($"“{Round}”的评审方案已经冻结，不能再次冻结", $"the policy of “{Round}” is frozen already"));

/// <summary>A stage was asked for that is not the next one.</summary>
/// <param name="Round">The round's title.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Asked">What was asked for.</param>
public sealed record StageOutOfOrder(string Round, RoundStage Stage, RoundStage Asked) : Refusal(new Words(
    $"“{Round}”现处于“{Stage.Words().Zh}”阶段，不能转入“{Asked.Words().Zh}”阶段", $"“{Round}” stands at {Stage.Words().En} and can't move to {Asked.Words().En}"));

/// <summary>An act belongs to another stage than the one the round stands in.</summary>
/// <param name="Round">The round's title.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Asked">The stage the act belongs to.</param>
public sealed record RoundNotIn(string Round, RoundStage Stage, RoundStage Asked) : Refusal(new Words(
    $"“{Round}”现处于“{Stage.Words().Zh}”阶段，此操作只能在“{Asked.Words().Zh}”阶段进行", $"“{Round}” stands at {Stage.Words().En}; this can only be done at {Asked.Words().En}"));

/// <summary>An archive does not hold what it says.</summary>
/// <param name="What">What is wrong with it.</param>
public sealed record ArchiveBroken(Words What) : Refusal(new Words($"归档文件校验未通过：{What.Zh}", $"the archive failed its check: {What.En}"));

/// <summary>Something has happened in the round since the archive was made.</summary>
public sealed record ArchiveStale() : Refusal(new Words("制作归档文件后批次又有新的操作，请重新归档", "the round has moved on since the archive was made; make it again"));
