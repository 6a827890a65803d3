using System.Text;
using System.Text.Json;

namespace ExpertReview.Features.Scoring;

/// <summary>Finds the numbers of names that mostly come in the known order: the expected one is compared first, without making a text.</summary>
internal sealed class NamesInOrder(string[] names)
{
    private readonly byte[][] _utf8 = [.. names.Select(Encoding.UTF8.GetBytes)];
    private readonly Dictionary<string, int> _index = names.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);

    public int Count => names.Length;

    /// <summary>The number of a member's name, -1 when it is none of them.</summary>
    public int IndexOf(JsonProperty property, int expected)
    {
        if (expected < _utf8.Length && property.NameEquals(_utf8[expected]))
            return expected;
        return _index.TryGetValue(property.Name, out var index) ? index : -1;
    }

    /// <summary>The same of the name at which a reader stands.</summary>
    public int IndexOf(ref Utf8JsonReader json, int expected)
    {
        if (expected < _utf8.Length && json.ValueTextEquals(_utf8[expected]))
            return expected;
        return _index.TryGetValue(json.GetString()!, out var index) ? index : -1;
    }
}
