namespace ExpertReview.Features.Intake;

/// <summary>The publicity of a round (第十二条).</summary>
/// <param name="Published">Day of publication on the portal.</param>
/// <param name="WorkingDays">Length in working days.</param>
/// <param name="FirstDayCounts">True when the day of publication is the first of them.</param>
public sealed record PublicitySettings(DateOnly Published, int WorkingDays = 15, bool FirstDayCounts = true);
