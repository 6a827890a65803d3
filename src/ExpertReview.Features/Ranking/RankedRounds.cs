namespace ExpertReview.Features.Ranking;

/// <summary>The last few rankings that were computed: a ranking stays right as long as the round's record has the same head.</summary>
public sealed class RankedRounds() : LastComputed<RankedRound>(4);
