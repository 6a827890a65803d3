using System.Globalization;
using ExpertReview.Domain.Calendar;

namespace ExpertReview.Web.Asking;

/// <summary>Moments as pages show them: by China's clocks, to the minute or the day.</summary>
public static class ShownTime
{
    /// <summary>Date and time of day.</summary>
    public static string Minute(DateTimeOffset at) => ChinaTime.Of(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The same of a moment as the record keeps it.</summary>
    public static string Minute(string at) => Minute(ChinaTime.Of(at));

    /// <summary>The day.</summary>
    public static string Day(DateTimeOffset at) => ChinaTime.Of(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The same of a moment as the record keeps it.</summary>
    public static string Day(string at) => Day(ChinaTime.Of(at));
}
