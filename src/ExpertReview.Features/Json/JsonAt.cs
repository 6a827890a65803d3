using System.Runtime.InteropServices;
using System.Text.Json;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Json;

/// <summary>One value of a JSON file with its path. A wrong value is reported to the reading and comes back as null, so that all
/// errors of a file are told at once.</summary>
public readonly struct JsonAt(JsonReading reading, JsonElement element, string path)
{
    /// <summary>The JSON path, such as <c>$.blocks[0].weight</c>.</summary>
    public string Path => path;

    /// <summary>The raw value.</summary>
    public JsonElement Element => element;

    /// <summary>True for a JSON null.</summary>
    public bool IsNull => element.ValueKind == JsonValueKind.Null;

    /// <summary>Reports this value as wrong.</summary>
    public void Refuse(Words what, Words allowed) => reading.Refuse(path, what, allowed);

    /// <summary>The members of an object, of which only the named ones are known. Null when it is no object.</summary>
    public JsonMembers? Members(params ReadOnlySpan<string> known)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return Wrong<JsonMembers>("对象 {…}", "an object {…}");
        var members = new Dictionary<string, JsonAt>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            var at = new JsonAt(reading, property.Value, $"{path}.{property.Name}");
            if (!known.Contains(property.Name))
                at.Refuse(new("未知的成员", "unknown member"), new($"可用的成员：{string.Join(' ', known)}", $"known members: {string.Join(' ', known)}"));
            else if (!members.TryAdd(property.Name, at))
                at.Refuse(new("成员重复", "duplicate member"), new("每个成员只能出现一次", "each member may stand once"));
        }

        return new JsonMembers(this, members);
    }

    /// <summary>The members of an object whose names are data; duplicates are refused. Empty when it is no object.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonAt>> Entries()
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Wrong<object>("对象 {…}", "an object {…}");
            return [];
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var entries = new List<KeyValuePair<string, JsonAt>>();
        foreach (var property in element.EnumerateObject())
        {
            var at = new JsonAt(reading, property.Value, $"{path}[{JsonSerializer.Serialize(property.Name, Readable.Options)}]");
            if (seen.Add(property.Name))
                entries.Add(new(property.Name, at));
            else
                at.Refuse(new("成员重复", "duplicate member"), new("每个成员只能出现一次", "each member may stand once"));
        }

        return entries;
    }

    /// <summary>The items of an array; empty when it is none.</summary>
    public IReadOnlyList<JsonAt> Items()
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            Wrong<object>("数组 […]", "an array […]");
            return [];
        }

        var items = new List<JsonAt>(element.GetArrayLength());
        foreach (var item in element.EnumerateArray())
            items.Add(new JsonAt(reading, item, $"{path}[{items.Count}]"));
        return items;
    }

    /// <summary>A text that is not empty; null when it is none.</summary>
    public string? Text()
    {
        if (element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 } text)
            return text;
        return Wrong<string>("非空文本", "a text that is not empty");
    }

    /// <summary>A text that may be empty.</summary>
    public string? AnyText() => element.ValueKind == JsonValueKind.String ? element.GetString() : Wrong<string>("文本", "a text");

    /// <summary>true or false.</summary>
    public bool? Flag() => element.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? element.GetBoolean()
        : WrongValue<bool>("true 或 false", "true or false");

    /// <summary>A whole number within bounds (both included).</summary>
    public long? Whole(long least, long most) =>
        TryExact(out var value) && value == decimal.Truncate(value) && value >= least && value <= most
            ? (long)value
            : WrongValue<long>($"{least} 至 {most} 的整数", $"a whole number from {least} to {most}");

    /// <summary>A decimal within bounds (both included) with at most so many places.</summary>
    public decimal? Number(decimal least, decimal most, int places = 28) =>
        TryExact(out var value) && value >= least && value <= most && decimal.Round(value, Math.Min(places, ExactDecimal.MostDigits), MidpointRounding.AwayFromZero) == value
            ? value
            : WrongValue<decimal>($"{least} 至 {most} 的数，最多 {places} 位小数", $"a number from {least} to {most} with at most {places} places");

    /// <summary>One of the named texts; the value is what stands beside the name.</summary>
    public T? OneOf<T>(params ReadOnlySpan<(string Name, T Value)> choices) where T : struct
    {
        if (element.ValueKind == JsonValueKind.String)
            foreach (var (name, value) in choices)
                if (element.ValueEquals(name))
                    return value;
        var names = new List<string>();
        foreach (var (name, _) in choices)
            names.Add(name);
        return WrongValue<T>($"下列之一：{string.Join(' ', names)}", $"one of: {string.Join(' ', names)}");
    }

    /// <summary>A day written yyyy-MM-dd.</summary>
    public DateOnly? Day() =>
        element.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(element.GetString(), "yyyy-MM-dd", out var day)
            ? day
            : WrongValue<DateOnly>("日期 yyyy-MM-dd", "a day yyyy-MM-dd");

    private bool TryExact(out decimal value)
    {
        value = default;
        return element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out value) && ExactDecimal.IsHeld(JsonMarshal.GetRawUtf8Value(element));
    }

    private T? Wrong<T>(string zh, string en) where T : class
    {
        Refuse(new($"值 {Shown()} 不可用", $"value {Shown()} can't be used"), new($"应为{zh}", $"expected {en}"));
        return null;
    }

    private T? WrongValue<T>(string zh, string en) where T : struct
    {
        Refuse(new($"值 {Shown()} 不可用", $"value {Shown()} can't be used"), new($"应为{zh}", $"expected {en}"));
        return null;
    }

    private string Shown() => element.GetRawText() is { Length: > 40 } raw ? string.Concat(raw.AsSpan(0, 40), "…") : element.GetRawText();
}
