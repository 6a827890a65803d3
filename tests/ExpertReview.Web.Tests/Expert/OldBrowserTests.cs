using System.Text.RegularExpressions;
using System.Xml.Linq;
using ExpertReview.Web.Tests.Kit;

namespace ExpertReview.Web.Tests.Expert;

/// <summary>What old office machines ask of the form: little on the wire, nothing from elsewhere, nothing newer than Chromium 87 and ES2017.</summary>
public sealed class OldBrowserTests(ReviewingWeb web) : IClassFixture<ReviewingWeb>
{
    private static readonly string Web = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "src", "ExpertReview.Web"));

    // What came after ES2017 or Chromium 87, as it would be written.
    private static readonly string[] NewerScript =
    [
        @"\?\.[a-zA-Z_\[(]", @"\?\?", @"\.\.\.[a-zA-Z]+\s*}", @"^\s*await ", @"#[a-z]\w*\s*[=(;]", @"\.(at|flat|flatMap|replaceAll|matchAll|fromEntries|allSettled|finally|structuredClone|findLast|toSorted)\(", @"for await", @"catch\s*{",
        @"&&=|\|\|=", @"\d_\d", @"import\(", @"<dialog|showModal|popover|inert\b", @"checkVisibility", @"crypto\.randomUUID",
    ];

    private static readonly string[] NewerStyle = [@":has\(", @":is\(", @":where\(", @"\binset:", @"aspect-ratio", @"accent-color", @"@container", @"@layer", @"color-mix", @"\d(dvh|svh|lvh)", @"^\s*&", @"text-wrap", @"scrollbar-gutter", @"subgrid"];

    [Theory]
    [InlineData("review.js")]
    [InlineData("draft.js")]
    [InlineData("signin.js")]
    [InlineData("keys.js")]
    [InlineData("follow.js")]
    [InlineData("window.js")]
    [InlineData("evidence.css")]
    [InlineData("files.js")]
    [InlineData("review.css")]
    [InlineData("desk.css")]
    public void The_scripts_and_styles_use_nothing_newer(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Web, "wwwroot", file)).Select(line => Regex.Replace(line, "//.*|/\\*.*", "")).ToList();
        foreach (var pattern in file.EndsWith(".js", StringComparison.Ordinal) ? NewerScript : NewerStyle)
            Assert.DoesNotContain(lines, line => Regex.IsMatch(line, pattern) && !(pattern.StartsWith('^') && line.StartsWith("  ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_form_takes_less_than_60_kB_on_first_load_and_names_no_other_address()
    {
        var (browser, code) = await web.ExpertAsync(8);
        var page = await browser.PageAsync($"/review/{code}");
        Assert.Equal(0, FirstLoad.Elsewhere(page));
        Assert.Equal(4, FirstLoad.FilesIn(page).Count());
        var (bytes, files) = await FirstLoad.OfAsync(browser, $"/review/{code}");
        Assert.Superset(new HashSet<string> { "/draft.js", "/signin.js", "/keys.js", "/follow.js" }, files.ToHashSet());
        Assert.InRange(bytes, 1, 60_000);
    }

    [Fact]
    public void Every_text_of_the_experts_pages_has_its_english()
    {
        var known = XDocument.Load(Path.Combine(Web, "Texts", "ReviewTexts.en.resx")).Root!.Elements("data").ToDictionary(one => one.Attribute("name")!.Value, one => one.Element("value")!.Value, StringComparer.Ordinal);
        var named = Directory.EnumerateFiles(Path.Combine(Web, "Pages", "Reviews")).SelectMany(file => Regex.Matches(File.ReadAllText(file), "(?:R|texts)\\[\"([^\"]+)\"")).Select(one => one.Groups[1].Value)
            .Concat(Regex.Matches(File.ReadAllText(Path.Combine(Web, "Pages", "Reviews", "SheetTextsForScripts.cs")), "\\(\"\\w+\", \"([^\"]+)\"\\)").Select(one => one.Groups[1].Value));
        Assert.DoesNotContain(named, key => !known.ContainsKey(key));
        Assert.DoesNotContain(known, one => string.IsNullOrWhiteSpace(one.Value));
    }

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
