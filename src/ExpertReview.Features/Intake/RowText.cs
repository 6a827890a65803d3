using System.Text.Json;
using System.Text.Json.Serialization;

namespace ExpertReview.Features.Intake;

/// <summary>Two rows say the same when everything in them does, lists by their content and numbers by their value: a database gives
/// 5000000.0 back for 5000000.</summary>
internal static class RowText
{
    private static readonly JsonSerializerOptions Plain = new() { Converters = { new PlainNumber() } };

    public static bool Same<T>(T left, T right) => JsonSerializer.Serialize(left, Plain) == JsonSerializer.Serialize(right, Plain);

    /// <summary>The cells in which two rows differ, as a person reads them; of a list only what is not in the other.</summary>
    public static IEnumerable<(string Column, string Before, string After)> Differences<T>(T left, T right) =>
        Differences(JsonSerializer.SerializeToElement(left, Plain), JsonSerializer.SerializeToElement(right, Plain));

    private static IEnumerable<(string Column, string Before, string After)> Differences(JsonElement left, JsonElement right)
    {
        var none = default(JsonElement);
        foreach (var name in left.EnumerateObject().Concat(right.EnumerateObject()).Select(one => one.Name).Distinct(StringComparer.Ordinal))
        {
            var (before, after) = (left.TryGetProperty(name, out var old) ? old : none, right.TryGetProperty(name, out var now) ? now : none);
            if (before.ValueKind == JsonValueKind.Object && after.ValueKind == JsonValueKind.Object)
                foreach (var inside in Differences(before, after))
                    yield return inside;
            else if (!JsonElement.DeepEquals(before, after))
                yield return (RowLabels.NameOf(name), Beside(name, before, after), Beside(name, after, before));
        }
    }

    private static string Beside(string name, JsonElement value, JsonElement other)
    {
        if (value.ValueKind != JsonValueKind.Array || other.ValueKind != JsonValueKind.Array)
            return RowLabels.TextOf(name, value);
        var rest = other.EnumerateArray().Select(item => item.GetRawText()).ToHashSet(StringComparer.Ordinal);
        return string.Join('、', value.EnumerateArray().Where(item => !rest.Contains(item.GetRawText())).Select(item => RowLabels.TextOf(name, item)));
    }

    private sealed class PlainNumber : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        // Dividing by one with 28 places takes trailing zeros away and nothing else.
        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value / 1.0000000000000000000000000000m);
    }
}
