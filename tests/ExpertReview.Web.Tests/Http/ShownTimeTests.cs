using ExpertReview.Web.Asking;

namespace ExpertReview.Web.Tests.Http;

/// <summary>Moments stand on pages as clocks in China show them, wherever the server stands.</summary>
public sealed class ShownTimeTests
{
    [Fact]
    public void What_the_record_keeps_in_UTC_is_shown_by_the_clock_in_China()
    {
        Assert.Equal("2026-01-02 00:30", ShownTime.Minute("2026-01-01T16:30:00.0000000Z"));
        Assert.Equal("2026-01-02", ShownTime.Day("2026-01-01T16:30:00.0000000Z"));
        Assert.Equal("2026-01-02 00:30", ShownTime.Minute("2026-01-01T16:30:00"));
    }
}
