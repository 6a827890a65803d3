using System.Text.RegularExpressions;
using System.Xml.Linq;
using ExpertReview.Web.Tests.Kit;

namespace ExpertReview.Web.Tests.Expert;

/// <summary>What old office machines ask of the form: little on the wire, nothing from elsewhere, nothing newer than Chromium 87 and ES2017.</summary>
public sealed class OldBrowserTests(ReviewingWeb web) : IClassFixture<ReviewingWeb>
{
    private static readonly string Web = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "src", "ExpertReview.Web"));

    private const int Oldest = 87;

    /// <summary>Every module that an expert's page brings, read by a parser that knows ES2017 and no more, and every name that it takes from the browser.</summary>
    [Fact]
    public void The_scripts_are_ES2017_and_take_nothing_from_the_browser_that_the_list_does_not_have()
    {
        var browser = Listed("script").ToDictionary(one => one.Name, one => one.Version, StringComparer.Ordinal);
        var own = Listed("own").Select(one => one.Name).ToHashSet(StringComparer.Ordinal);
        Assert.All(browser, one => Assert.InRange(one.Value, 1, Oldest));
        foreach (var file in Modules())
            Assert.Empty(BrowserUse.OfScript(File.ReadAllText(file)).Where(name => !own.Contains(name) && !browser.ContainsKey(name.TrimEnd('(', ')'))).Select(name => $"{Path.GetFileName(file)}: {name}"));
    }

    [Fact]
    public void The_style_sheets_use_what_the_list_has_and_what_is_younger_says_what_is_missing_without_it()
    {
        var known = Listed("style").ToDictionary(one => one.Name, StringComparer.Ordinal);
        Assert.All(known.Values, one => Assert.True(one.Version <= Oldest || one.Note.StartsWith("without it: ", StringComparison.Ordinal), one.Name));
        foreach (var sheet in (string[])["site.css", "staff.css", "review.css", "desk.css", "evidence.css"])
        {
            var css = File.ReadAllText(Path.Combine(Web, "wwwroot", sheet));
            Assert.Empty(BrowserUse.OfStyle(css).Where(name => !known.ContainsKey(name)).Select(name => $"{sheet}: {name}"));
            Assert.Empty(BrowserUse.MixedHas(css));
            Assert.DoesNotContain('&', css);
        }
    }

    /// <summary>The checks themselves: what is newer is seen.</summary>
    [Theory]
    [InlineData("const a = b?.c;")]
    [InlineData("const a = b ?? c;")]
    [InlineData("const a = { ...b };")]
    [InlineData("import('./late.js');")]
    [InlineData("try { a(); } catch { b(); }")]
    [InlineData("class A { #b = 1; }")]
    [InlineData("const a = 1_000;")]
    [InlineData("const a = /(?<b>c)/u;")]
    [InlineData("await fetch('/');")]
    public void Syntax_that_is_newer_is_refused(string code) => Assert.ThrowsAny<Acornima.ParseErrorException>(() => BrowserUse.OfScript(code));

    [Theory]
    [InlineData("const one = { at: 1 }; [1].at(one.at);", "at()")]
    [InlineData("document.body.inert = true;", "inert")]
    [InlineData("structuredClone(1);", "structuredClone")]
    public void A_name_that_is_newer_is_seen(string code, string name) => Assert.Contains(name, BrowserUse.OfScript(code));

    [Theory]
    [InlineData("a { inset: 0; }", "inset")]
    [InlineData("a:is(b) { color: red; }", ":is")]
    [InlineData("a { height: 100dvh; }", "dvh")]
    [InlineData("@container (min-width: 1px) { a { color: red; } }", "@container")]
    [InlineData("a { color: color-mix(in srgb, red, blue); }", "color-mix")]
    public void A_style_that_is_newer_is_seen(string css, string name) => Assert.Contains(name, BrowserUse.OfStyle(css));

    [Fact]
    public async Task The_form_takes_less_than_60_kB_on_first_load_and_names_no_other_address()
    {
        var (browser, code) = await web.ExpertAsync(8);
        var page = await browser.PageAsync($"/review/{code}");
        Assert.Equal(0, FirstLoad.Elsewhere(page));
        Assert.Equal(8, FirstLoad.FilesIn(page).Count());
        var (bytes, files) = await FirstLoad.OfAsync(browser, $"/review/{code}");
        Assert.Superset(new HashSet<string> { "/draft.js", "/signin.js", "/keys.js", "/follow.js" }, files.ToHashSet());
        Assert.InRange(bytes, 1, 60_000);
    }

    [Fact]
    public async Task The_form_goes_packed_where_nothing_in_it_was_chosen_by_a_stranger_and_only_there()
    {
        var (browser, code) = await web.ExpertAsync(8);
        Assert.Equal(["gzip"], await PackingAsync(browser, HttpMethod.Get, $"/review/{code}"));
        Assert.Empty(await PackingAsync(browser, HttpMethod.Get, $"/review/{code}?chosen=1"));
        Assert.Empty(await PackingAsync(browser, HttpMethod.Post, $"/review/{code}"));
        Assert.Empty(await PackingAsync(browser, HttpMethod.Get, "/review"));
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

    private static async Task<ICollection<string>> PackingAsync(HttpClient browser, HttpMethod method, string url)
    {
        using var ask = new HttpRequestMessage(method, new Uri(url, UriKind.Relative));
        ask.Headers.AcceptEncoding.ParseAdd("gzip");
        using var answer = await browser.SendAsync(ask);
        return answer.Content.Headers.ContentEncoding;
    }

    // The modules that the pages name, and those that they bring along.
    private static IEnumerable<string> Modules()
    {
        var named = Directory.EnumerateFiles(Path.Combine(Web, "Pages", "Reviews"), "*.cshtml").SelectMany(file => Regex.Matches(File.ReadAllText(file), "src=\"~/([a-z-]+\\.js)\"")).Select(one => one.Groups[1].Value);
        var open = new Queue<string>(named);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryDequeue(out var file))
            if (seen.Add(file))
                foreach (Match brought in Regex.Matches(File.ReadAllText(Path.Combine(Web, "wwwroot", file)), @"from '\./([a-z-]+\.js)'"))
                    open.Enqueue(brought.Groups[1].Value);
        Assert.Superset(new HashSet<string> { "review.js", "draft.js", "signin.js", "keys.js", "files.js" }, seen);
        return seen.Select(file => Path.Combine(Web, "wwwroot", file));
    }

    private static IEnumerable<(string Name, int Version, string Note)> Listed(string part) => File.ReadLines(Path.Combine(Here(), "browser-features.txt"))
        .SkipWhile(line => line != $"[{part}]").Skip(1).TakeWhile(line => !line.StartsWith('[')).Where(line => !line.StartsWith('#'))
        .Select(line => line.Split(' ', 3)).Select(cells => (cells[1], int.Parse(cells[0], System.Globalization.CultureInfo.InvariantCulture), cells.Length > 2 ? cells[2] : ""));

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
