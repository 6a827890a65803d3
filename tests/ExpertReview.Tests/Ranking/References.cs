using System.Globalization;
using System.Numerics;
using System.Text.Json;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Tests.Ranking;

/// <summary>The reference values that references/copy.sh copies.</summary>
internal static class References
{
    public static JsonElement Of(string name)
    {
        using var stream = typeof(References).Assembly.GetManifestResourceStream($"ranking/{name}.json")!;
        return JsonDocument.Parse(stream).RootElement;
    }

    public static Rational Exact(string text) => text.Split('/') is [var numerator, var denominator]
        ? new Rational(BigInteger.Parse(numerator, CultureInfo.InvariantCulture), BigInteger.Parse(denominator, CultureInfo.InvariantCulture))
        : decimal.Parse(text, CultureInfo.InvariantCulture);

    public static decimal Number(this JsonElement element, string name) => decimal.Parse(element.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);
}
