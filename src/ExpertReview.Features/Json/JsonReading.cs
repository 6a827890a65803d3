using System.Text.Json;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Json;

/// <summary>Strict reading of one JSON file: unknown members, duplicate keys, wrong types and numbers out of range are gathered
/// with their JSON path (formats.md), and refused together.</summary>
public sealed class JsonReading(string file)
{
    /// <summary>Objects and arrays may stand in each other so deep.</summary>
    internal const int Depth = 64;

    private readonly List<InputError> _errors = [];

    /// <summary>Name of the file, as it stands in every error.</summary>
    public string File => file;

    /// <summary>What was found wrong so far.</summary>
    public IReadOnlyList<InputError> Errors => _errors;

    /// <summary>Opens the file's bytes; a byte order mark is passed over. Null (and an error) when it is no JSON at all.</summary>
    public JsonAt? Open(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Span.StartsWith("\uFEFF"u8))
            utf8 = utf8[3..];
        try
        {
            return new JsonAt(this, JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = Depth }).RootElement, "$");
        }
        catch (JsonException error)
        {
            Refuse($"line {error.LineNumber + 1}", new("不是有效的 JSON", "not valid JSON"), new("应为 UTF-8 编码的 JSON 文件", "a UTF-8 JSON file is asked for"));
            return null;
        }
    }

    /// <summary>Adds an error at a path.</summary>
    public void Refuse(string path, Words what, Words allowed) => _errors.Add(new InputError(file, path, what, allowed));

    /// <summary>Refuses the file when anything was wrong.</summary>
    /// <exception cref="InputRefusedException">At least one error was gathered.</exception>
    public void ThrowIfWrong()
    {
        if (_errors.Count > 0)
            throw new InputRefusedException(_errors);
    }
}
