using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ExpertReview.Web.Tests.Http;

public sealed partial class TextTests
{
    internal static readonly string Web = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "src", "ExpertReview.Web"));

    [Fact]
    public void Both_languages_have_the_same_keys_and_no_empty_text()
    {
        var (zh, en) = (Texts("PageTexts.resx"), Texts("PageTexts.en.resx"));
        Assert.Equal(zh.Keys.Order(StringComparer.Ordinal), en.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(zh.Concat(en), one => string.IsNullOrWhiteSpace(one.Value));
    }

    [Fact]
    public void Every_text_that_a_page_names_has_a_translation()
    {
        var known = Texts("PageTexts.en.resx");
        var named = Directory.EnumerateFiles(Path.Combine(Web, "Pages"), "*.cshtml", SearchOption.AllDirectories)
            .SelectMany(file => Named().Matches(File.ReadAllText(file)).Select(one => one.Groups[1].Value)).Distinct();
        Assert.DoesNotContain(named, key => !known.ContainsKey(key));
    }

    [Fact]
    public void Every_text_that_an_experts_page_names_has_a_translation()
    {
        var known = Texts("ReviewTexts.en.resx");
        Assert.DoesNotContain(known, one => string.IsNullOrWhiteSpace(one.Value));
        var named = Directory.EnumerateFiles(Path.Combine(Web, "Pages"), "*.cshtml", SearchOption.AllDirectories)
            .SelectMany(file => NamedForExperts().Matches(File.ReadAllText(file)).Select(one => one.Groups[1].Value)).Distinct().ToList();
        Assert.True(named.Count > 20);
        Assert.DoesNotContain(named, key => !known.ContainsKey(key));
    }

    // An English text keeps the places of its Chinese one: {0} would stand there as it is, or a figure be lost.
    [Theory]
    [InlineData("PageTexts.en.resx")]
    [InlineData("ReviewTexts.en.resx")]
    public void A_translation_has_the_same_places_for_figures(string file) =>
        Assert.DoesNotContain(Texts(file), one => !Places(one.Key).SetEquals(Places(one.Value)));

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(one => one.Value)];

    private static Dictionary<string, string> Texts(string file) =>
        XDocument.Load(Path.Combine(Web, "Texts", file)).Root!.Elements("data").ToDictionary(one => one.Attribute("name")!.Value, one => one.Element("value")!.Value, StringComparer.Ordinal);

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [GeneratedRegex("\\bR\\[\"([^\"]+)\"")]
    private static partial Regex NamedForExperts();

    [GeneratedRegex("\\{[0-9]+\\}")]
    private static partial Regex Place();

    [GeneratedRegex("\\bT\\[\"([^\"]+)\"")]
    private static partial Regex Named();
}
