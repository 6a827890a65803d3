namespace ExpertReview.Domain.Assignments;

/// <summary>A pair of an older plan that can't stand any more: its application or its expert is not in the problem.</summary>
/// <param name="Application">申报编号.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="ApplicationGone">True when the application is gone.</param>
/// <param name="ExpertGone">True when the expert is gone.</param>
public sealed record GonePair(string Application, string Expert, bool ApplicationGone, bool ExpertGone);
