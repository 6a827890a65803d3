using System.Globalization;

namespace ExpertReview.Domain.Basics;

/// <summary>A number as people write it: no zeros behind it, a point, no grouping, at most twelve places.</summary>
public static class PlainNumber
{
    /// <summary>The text of a number.</summary>
    public static string Of(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
