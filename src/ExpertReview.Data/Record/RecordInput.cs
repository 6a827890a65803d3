using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ExpertReview.Data.Record;

/// <summary>Writes an act's input in the one canonical form: <c>length:name=length:value;</c>. Files stand as their hashes.</summary>
public sealed class RecordInput
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds a text or a number.</summary>
    public RecordInput With(string name, object? value)
    {
        var text = value is null ? "" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        _text.Append(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(name)}:{name}={Encoding.UTF8.GetByteCount(text)}:{text};");
        return this;
    }

    /// <summary>Adds a file as its SHA-256.</summary>
    public RecordInput WithFile(string name, ReadOnlySpan<byte> bytes) => With(name, "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>Names and values of an input, in their order.</summary>
    public static IEnumerable<(string Name, string Value)> Read(string input)
    {
        var bytes = Encoding.UTF8.GetBytes(input);
        for (var at = 0; at < bytes.Length;)
            yield return (Part(bytes, ref at), Part(bytes, ref at));
    }

    // length:text and the one sign behind it.
    private static string Part(byte[] bytes, ref int at)
    {
        var colon = Array.IndexOf(bytes, (byte)':', at);
        var length = int.Parse(bytes.AsSpan(at, colon - at), NumberStyles.None, CultureInfo.InvariantCulture);
        at = colon + 1 + length + 1;
        return Encoding.UTF8.GetString(bytes, colon + 1, length);
    }

    /// <summary>The round that an input names as a member of its own; null when it names none.</summary>
    public static int? RoundOf(string input)
    {
        // Lengths count bytes, and a value may hold anything: the text is walked part by part, never searched.
        var bytes = Encoding.UTF8.GetBytes(input).AsSpan();
        while (PartOf(ref bytes, (byte)'=') is { } name && PartOf(ref bytes, (byte)';') is { } value)
            if (name == "round")
                return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var round) ? round : null;
        return null;
    }

    private static string? PartOf(ref Span<byte> bytes, byte end)
    {
        var colon = bytes.IndexOf((byte)':');
        if (colon < 1 || !int.TryParse(bytes[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out var length) || colon + 1 + length >= bytes.Length || bytes[colon + 1 + length] != end)
            return null;
        var text = Encoding.UTF8.GetString(bytes.Slice(colon + 1, length));
        bytes = bytes[(colon + length + 2)..];
        return text;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
