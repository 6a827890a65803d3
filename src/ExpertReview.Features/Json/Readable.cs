using System.Text.Encodings.Web;
using System.Text.Json;

namespace ExpertReview.Features.Json;

/// <summary>How every JSON file of the product is written: UTF-8, Chinese as Chinese, line feeds, two blanks, decimals as typed.</summary>
public static class Readable
{
    /// <summary>For serialising small values.</summary>
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>For <see cref="Utf8JsonWriter"/>.</summary>
    public static JsonWriterOptions Writer { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>Writes one file's bytes, with a line feed at the end.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Writer))
            content(writer);
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
