using System.Text.RegularExpressions;
using ExpertReview.Web.Tests.Kit;

namespace ExpertReview.Web.Tests.Expert;

/// <summary>What an expert does with whole sheets, through HTTP without scripts.</summary>
internal static partial class Sheets
{
    /// <summary>申报编号 of the files in the expert's list, in its order.</summary>
    public static async Task<IReadOnlyList<string>> CodesAsync(HttpClient browser) => [.. Code().Matches(await browser.PageAsync("/review")).Select(one => one.Groups[1].Value).Distinct()];

    /// <summary>Judges every block by its button and gives no points on every line.</summary>
    public static async Task FillAsync(HttpClient browser, string code)
    {
        foreach (var block in (string[])["base", "functions", "features"])
            await browser.PostFormAsync($"/review/{code}", ("key", "fill-" + code), ("do", "evidence:" + block));
        var page = await browser.PageAsync($"/review/{code}");
        var fields = Points().Matches(page).Select(one => one.Groups[1].Value).ToList();
        Assert.NotEmpty(fields);
        await browser.PostFormAsync($"/review/{code}", [("key", "fill-" + code), .. fields.SelectMany(id => new[] { ("base:" + id, "0"), ("was:" + id, ""), (id, "0") })]);
    }

    [GeneratedRegex("href=\"/review/([0-9A-Z]{18})\"")]
    private static partial Regex Code();

    [GeneratedRegex("id=\"([^\"]+)\" name=\"[^\"]+\" type=\"text\"")]
    private static partial Regex Points();
}
