using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ExpertReview.Data.Store;
using ExpertReview.Web.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Nets;

/// <summary>Every page with English chosen: what stands there in Chinese is data of the round, or says that it is Chinese (lang="zh-CN").</summary>
[Collection(StagedCollection.Name)]
public sealed partial class EnglishTests(StagedWeb web)
{
    private const string Edge = "\u0001";

    [Fact]
    public async Task In_english_only_data_is_chinese()
    {
        var keys = Keys();
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var stage in StagedWeb.Stages)
        {
            var round = await web.RoundAsync(stage, StagedWeb.Faults.Many);
            foreach (var role in StagedWeb.Visitors)
            {
                var visits = await web.VisitsAsync(role, round, english: true);
                var data = await DataAsync();
                foreach (var visit in visits.Where(one => one.IsHtml))
                    found.UnionWith(TextsOf(visit.Html).SelectMany(text => Chinese().Matches(text).Select(run => run.Value))
                        .Where(run => !IsData(run, data, keys)).Select(run => $"{visit.Key}: {run}"));
            }
        }

        Faults.None(found);
    }

    [Fact]
    public async Task The_language_stays_chosen_and_is_said_to_the_browser()
    {
        var browser = web.Web.CreateClient();
        Assert.Contains("<html lang=\"zh-CN\">", await browser.PageAsync("/account/sign-in"), StringComparison.Ordinal);
        await browser.PostFormAsync("/language", ("to", "en"));
        Assert.Contains("<html lang=\"en\">", await browser.PageAsync("/account/sign-in"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> TextsOf(string html)
    {
        var own = Marked().Replace(Script().Replace(html, ""), "");
        return Text().Matches(own).Concat(Attribute().Matches(own)).Select(one => WebUtility.HtmlDecode(one.Groups[1].Value));
    }

    // A word that the pages have a translation for is data only where it is, or begins, a whole value: a title of the template, a reason in the record.
    private static bool IsData(string run, string data, HashSet<string> keys) =>
        keys.Contains(run) ? data.Contains(Edge + run, StringComparison.Ordinal) || data.Contains($"\"{run}", StringComparison.Ordinal) : data.Contains(run, StringComparison.Ordinal);

    // Everything that people or files said: every text of the database, with the template and the rule in it.
    private async Task<string> DataAsync()
    {
        using var scope = web.Web.Services.CreateScope();
        var connection = scope.ServiceProvider.GetRequiredService<ReviewDb>().Database.GetDbConnection();
        await connection.OpenAsync();
        var all = new StringBuilder();
        foreach (var table in (await RowsAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table'")).Select(name => name.Trim(Edge[0])))
            foreach (var row in await RowsAsync(connection, $"SELECT * FROM \"{table}\""))
                all.Append(row).Append('\n');
        return all.ToString();
    }

    private static async Task<List<string>> RowsAsync(System.Data.Common.DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(Edge + string.Join(Edge, Enumerable.Range(0, reader.FieldCount).Select(at => reader.GetValue(at) switch { byte[] bytes => Encoding.UTF8.GetString(bytes), var value => Unescaped(value.ToString() ?? "") })));
        return rows;
    }

    // JSON in the database may write letters as \uXXXX.
    private static string Unescaped(string text) =>
        Escape().Replace(text, one => ((char)int.Parse(one.Groups[1].Value, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture)).ToString());

    private static HashSet<string> Keys() =>
        [.. new[] { "PageTexts.en.resx", "ReviewTexts.en.resx" }.SelectMany(file => XDocument.Load(Path.Combine(Http.TextTests.Web, "Texts", file)).Root!.Elements("data")).Select(one => one.Attribute("name")!.Value)];

    [GeneratedRegex("\\\\u([0-9a-fA-F]{4})")]
    private static partial Regex Escape();

    [GeneratedRegex("<script.*?</script>|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("<(\\w+)[^>]*lang=\"zh-CN\"[^>]*>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Marked();

    [GeneratedRegex(">([^<]+)<")]
    private static partial Regex Text();

    [GeneratedRegex(" (?:title|placeholder|aria-label|alt|data-texts)=\"([^\"]*)\"")]
    private static partial Regex Attribute();

    // The name of a file that the program writes is Chinese in every language.
    [GeneratedRegex("[\u3400-\u9fff]+(?!\\.(?:docx|xlsx|json|csv|pdf|zip))(?![\u3400-\u9fff])")]
    private static partial Regex Chinese();
}
