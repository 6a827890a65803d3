using System.Globalization;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Calendar;

namespace ExpertReview.Web.Asking;

/// <summary>提交截止时间 as a form has it: a date and a time of day in China, both or none.</summary>
public static class DeadlineField
{
    /// <summary>What is said when it can't be read.</summary>
    public static Words NotUnderstood { get; } = new("截止时间请填写日期（如 2026-09-30）和时间（如 17:30），或都不填", "give a date (2026-09-30) and a time (17:30), or neither");

    /// <summary>Reads it; true with null when both are empty.</summary>
    public static bool TryRead(string? day, string? time, out DateTimeOffset? deadline)
    {
        deadline = null;
        if (string.IsNullOrWhiteSpace(day) && string.IsNullOrWhiteSpace(time))
            return true;
        if (!DateOnly.TryParseExact(day?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || !TimeOnly.TryParseExact(time?.Trim(), ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour))
            return false;
        deadline = ChinaTime.At(date, hour);
        return true;
    }
}
