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

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
