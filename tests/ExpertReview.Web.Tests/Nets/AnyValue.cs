using System.Collections;
using System.Globalization;

namespace ExpertReview.Web.Tests.Nets;

/// <summary>A value for every parameter of an address: the round's key, and a number that stands for anything else.</summary>
internal sealed class AnyValue(int round) : IReadOnlyDictionary<string, string>
{
    private const string Anything = "404";

    public string this[string key] => key == "round" ? round.ToString(CultureInfo.InvariantCulture) : Anything;

    public IEnumerable<string> Keys => ["round"];

    public IEnumerable<string> Values => [this["round"]];

    public int Count => 1;

    public bool ContainsKey(string key) => true;

    public bool TryGetValue(string key, out string value)
    {
        value = this[key];
        return true;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => Keys.Select(key => KeyValuePair.Create(key, this[key])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
