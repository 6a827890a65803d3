using System.Globalization;

namespace ExpertReview.Features.Documents.Kit;

/// <summary>Days as documents write them.</summary>
internal static class ChineseDate
{
    /// <summary>2026年6月30日: no leading zeros (GB/T 9704-2012, 7.3.5.4).</summary>
    public static string Of(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");
}
