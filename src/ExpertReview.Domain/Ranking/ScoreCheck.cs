using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Ranking;

/// <summary>One automatic check of one application's score sheets.</summary>
/// <param name="Application">Number of the application.</param>
/// <param name="Kind">What was checked.</param>
/// <param name="State">How it ended.</param>
/// <param name="Lines">What it found, or why it could not be executed; empty when passed.</param>
public sealed record ScoreCheck(string Application, ScoreCheckKind Kind, ScoreCheckState State, ValueList<Words> Lines);
