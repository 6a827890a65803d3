using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Assignments;

/// <summary>Reads values from a <see cref="Utf8JsonReader"/> and gathers every error with its JSON path. A wrong value is passed over.</summary>
internal sealed class StrictCursor(string file)
{
    // Beyond this many errors a person has seen what is wrong with the file.
    private const int MostErrors = 200;
    private readonly List<InputError> _errors = [];
    private int[] _places = new int[8];
    private int _depth;

    /// <summary>Reads the value at the reader, which stands at its first token, up to its last token.</summary>
    public delegate void ReadValue(ref Utf8JsonReader reader, int place);

    /// <summary>The names on the way to the value; an item's place in an array stands as null.</summary>
    public List<string?> Path { get; } = [];

    /// <summary>Refuses the value at the current path.</summary>
    public void Refuse(Words what, Words allowed) => Refuse(Here(), what, allowed);

    /// <summary>Refuses at a path.</summary>
    public void Refuse(string path, Words what, Words allowed)
    {
        _errors.Add(new InputError(file, path, what, allowed));
        if (_errors.Count >= MostErrors)
            ThrowIfWrong();
    }

    /// <summary>Ends the reading when anything was wrong.</summary>
    /// <exception cref="InputRefusedException">At least one error was gathered.</exception>
    public void ThrowIfWrong()
    {
        if (_errors.Count > 0)
            throw new InputRefusedException(_errors);
    }

    /// <summary>Reads an object of known members, each at most once. Gives a bit for each member seen, or -1 when it is no object.</summary>
    public long Object(ref Utf8JsonReader reader, string[] known, ReadValue read)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return Wrong(ref reader, "对象 {…}", "an object {…}");
        long seen = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var member = MemberAt(ref reader, known);
            Path.Add(member >= 0 ? "." + known[member] : "." + TextOf(ref reader));
            reader.Read();
            if (member < 0)
            {
                Refuse(new("未知的成员", "unknown member"), new($"可用的成员：{string.Join(' ', known)}", $"known members: {string.Join(' ', known)}"));
                reader.Skip();
            }
            else if ((seen >> member & 1) != 0)
            {
                Refuse(new("成员重复", "duplicate member"), new("每个成员只能出现一次", "each member may stand once"));
                reader.Skip();
            }
            else
            {
                seen |= 1L << member;
                read(ref reader, member);
            }

            Path.RemoveAt(Path.Count - 1);
        }

        return seen;
    }

    /// <summary>Refuses the object when a member is not among those seen.</summary>
    public void RequireMembers(long seen, string[] known, params ReadOnlySpan<string> required)
    {
        foreach (var name in required)
            if (seen >= 0 && (seen >> System.Array.IndexOf(known, name) & 1) == 0)
                Refuse(new($"缺少成员 {name}", $"member {name} is missing"), new($"必须有 {name}", $"{name} is required"));
    }

    /// <summary>Reads an array item by item and gives their number, or -1 when it is no array.</summary>
    public int Array(ref Utf8JsonReader reader, ReadValue read)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return Wrong(ref reader, "数组 […]", "an array […]");
        if (_depth == _places.Length)
            System.Array.Resize(ref _places, _depth * 2);
        _places[_depth++] = 0;
        Path.Add(null);
        for (; reader.Read() && reader.TokenType != JsonTokenType.EndArray; _places[_depth - 1]++)
            read(ref reader, _places[_depth - 1]);
        Path.RemoveAt(Path.Count - 1);
        return _places[--_depth];
    }

    /// <summary>A text; null (and an error) when it is none.</summary>
    public string? Text(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String && TextOf(ref reader) is { } text)
            return text;
        Wrong(ref reader, "文本", "a text");
        return null;
    }

    /// <summary>A whole number of reviews or load, 0 to 1,000,000.</summary>
    public int? Whole(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && DecimalOf(reader.ValueSpan) is { } value
            && value == decimal.Truncate(value) && value is >= 0 and <= AssignmentProblem.MostReviews)
            return (int)value;
        Wrong(ref reader, "0 至 1000000 的整数", "a whole number from 0 to 1000000");
        return null;
    }

    /// <summary>A fit in millionths, from -1000 to 1000 with at most six places.</summary>
    public int? Fit(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && MicroOf(reader.ValueSpan) is { } micro)
            return micro;
        Wrong(ref reader, "-1000 至 1000 的数，最多六位小数", "a number from -1000 to 1000 with at most six places");
        return null;
    }

    /// <summary>The same of a number's bytes; null when it is none of these.</summary>
    public static int? MicroOf(ReadOnlySpan<byte> number) =>
        DecimalOf(number) is { } value and >= -1000 and <= 1000 && value * 1_000_000m is var micro && micro == decimal.Truncate(micro) ? (int)micro : null;

    /// <summary>The index of a known number; -1 (and an error) when it is unknown.</summary>
    public int Known(ref Utf8JsonReader reader, NumberIndex index)
    {
        if (reader.TokenType != JsonTokenType.String)
            return Wrong(ref reader, "编号文本", "a number as text");
        var at = reader.ValueIsEscaped ? TextOf(ref reader) is { } text ? index.Find(Encoding.UTF8.GetBytes(text)) : -1 : index.Find(reader.ValueSpan);
        if (at < 0)
            Refuse(new($"未知编号 {TextOf(ref reader)}", $"unknown number {TextOf(ref reader)}"), new("应为已列出的编号", "a listed number is asked for"));
        return at;
    }

    /// <summary>One of the named texts.</summary>
    public T? OneOf<T>(ref Utf8JsonReader reader, params ReadOnlySpan<(string Name, T Value)> choices) where T : struct
    {
        var names = new List<string>();
        foreach (var (name, value) in choices)
        {
            if (reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(name))
                return value;
            names.Add(name);
        }

        Wrong(ref reader, $"下列之一：{string.Join(' ', names)}", $"one of: {string.Join(' ', names)}");
        return null;
    }

    private static int MemberAt(ref Utf8JsonReader reader, string[] known)
    {
        for (var i = 0; i < known.Length; i++)
            if (reader.ValueTextEquals(known[i]))
                return i;
        return -1;
    }

    // A text with half a surrogate pair is no text.
    private static string? TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // The plain form first, which is what nearly every fit has; more digits than a decimal holds are never cut silently.
    private static decimal? DecimalOf(ReadOnlySpan<byte> number)
    {
        if (number.Length <= 28 && number.IndexOfAny("eE"u8) < 0 && Utf8Parser.TryParse(number, out decimal value, out var used) && used == number.Length)
            return value;
        var text = Encoding.ASCII.GetString(number).TrimStart('-');
        var exponent = text.IndexOfAny(['e', 'E']);
        var (digits, power) = exponent < 0 ? (text, 0) : (text[..exponent], int.TryParse(text.AsSpan(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var p) ? p : 100);
        var whole = digits.Replace(".", "", StringComparison.Ordinal);
        power -= digits.Contains('.', StringComparison.Ordinal) ? digits.Length - digits.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        var trimmed = whole.TrimEnd('0');
        power += whole.Length - trimmed.Length;
        trimmed = trimmed.TrimStart('0');
        if (trimmed.Length == 0)
            return 0;
        if (trimmed.Length > 20 || power is > 7 or < -20)
            return null;
        var exact = decimal.Parse(trimmed, CultureInfo.InvariantCulture);
        for (; power > 0; power--)
            exact *= 10;
        for (; power < 0; power++)
            exact /= 10;
        return number[0] == '-' ? -exact : exact;
    }

    private string Here()
    {
        var path = new StringBuilder("$");
        var place = 0;
        foreach (var name in Path)
            path.Append(name ?? string.Create(CultureInfo.InvariantCulture, $"[{_places[place++]}]"));
        return path.ToString();
    }

    private int Wrong(ref Utf8JsonReader reader, string zh, string en)
    {
        var shown = reader.TokenType switch
        {
            JsonTokenType.StartObject => "{…}",
            JsonTokenType.StartArray => "[…]",
            JsonTokenType.String => $"\"{TextOf(ref reader)}\"",
            _ => Encoding.UTF8.GetString(reader.ValueSpan),
        };
        if (shown.Length > 40)
            shown = shown[..40] + "…";
        Refuse(new($"值 {shown} 不可用", $"value {shown} can't be used"), new($"应为{zh}", $"expected {en}"));
        reader.Skip();
        return -1;
    }
}
