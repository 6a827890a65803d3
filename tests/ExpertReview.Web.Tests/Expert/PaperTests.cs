using System.Text.RegularExpressions;
using ExpertReview.Web.Tests.Kit;
using UglyToad.PdfPig;

namespace ExpertReview.Web.Tests.Expert;

/// <summary>专家个人评分表 as a real browser prints it.</summary>
public sealed class PaperTests(ReviewingWeb web) : IClassFixture<ReviewingWeb>
{
    [SkippableFact]
    public async Task The_sheet_to_sign_takes_one_or_two_pages_and_bears_its_check_code()
    {
        await using var chromium = await Chromium.StartAsync();
        var (browser, code) = await MostFunctionsAsync();
        await Sheets.FillAsync(browser.Http, code);
        foreach (var (field, i) in Regex.Matches(await browser.Http.PageAsync($"/review/{code}"), "id=\"([^\"]+//remark)\"").Select((one, i) => (one.Groups[1].Value, i)).Where(one => one.i % 3 == 0))
            await ReviewingWeb.PutAsync(browser.Http, code, field, "佐证材料缺少盖章页，按不足处理；其余与申报一致。", $"remark-key-{i:D4}", "0");
        await browser.Http.PostFormAsync($"/review/{code}/submit");
        var page = await chromium.SignedInAsync(web.Address, browser.Expert);
        await page.GotoAsync($"{web.Address}/review/{code}/print");
        await Chromium.KeepAsync(page, "paper", whole: true);
        var pdf = await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true });
        using var paper = PdfDocument.Open(pdf);
        Assert.InRange(paper.NumberOfPages, 1, 2);
        var receipt = Regex.Match(await browser.Http.PageAsync($"/review/{code}/print"), "[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}").Value;
        Assert.Contains(paper.GetPages(), one => one.Text.Contains(receipt, StringComparison.Ordinal));
    }

    // The file with most lines among the first experts.
    private async Task<((HttpClient Http, string Expert) Browser, string Code)> MostFunctionsAsync()
    {
        var best = (Lines: 0, Http: (HttpClient?)null, Expert: "", Code: "");
        for (var i = 0; i < 4; i++)
        {
            var (browser, _) = await web.ExpertAsync(i);
            foreach (var code in await Sheets.CodesAsync(browser))
                if (Regex.Count(await browser.PageAsync($"/review/{code}"), "<fieldset>") is var lines && lines > best.Lines)
                    best = (lines, browser, web.PairOf(i).Expert, code);
        }

        return ((best.Http!, best.Expert), best.Code);
    }
}
