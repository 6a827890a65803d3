using System.Text.Json;
using System.Text.Json.Serialization;

namespace ExpertReview.Features.Intake;

/// <summary>Two rows say the same when everything in them does, lists by their content and numbers by their value: a database gives
/// 5000000.0 back for 5000000.</summary>
internal static class RowText
{
    private static readonly JsonSerializerOptions Plain = new() { Converters = { new PlainNumber() } };

    public static bool Same<T>(T left, T right) => JsonSerializer.Serialize(left, Plain) == JsonSerializer.Serialize(right, Plain);

    private sealed class PlainNumber : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        // Dividing by one with 28 places takes trailing zeros away and nothing else.
        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value / 1.0000000000000000000000000000m);
    }
}
