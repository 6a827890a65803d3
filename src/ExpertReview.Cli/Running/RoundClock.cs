namespace ExpertReview.Cli.Running;

/// <summary>The one clock of a round that is run from files: it stands at noon of the round's day, so that the same folder gives
/// the same bytes.</summary>
internal sealed class RoundClock(DateOnly asOf) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => new(asOf, new TimeOnly(12, 0), TimeSpan.Zero);
}
