using ExpertReview.Web.Tests.Kit;

namespace ExpertReview.Web.Tests.Browser;

/// <summary>Every page in a real Chromium.</summary>
[Collection(StagedCollection.Name)]
public sealed class ScreenTests(StagedWeb web)
{
    [SkippableFact]
    public async Task Axe_finds_nothing_on_any_page_in_both_languages_on_a_desk_and_on_a_phone()
    {
        var looked = await LookedPages.OfAsync(web);
        Faults.None(looked.Axe);
        Assert.True(looked.Count > 40, $"only {looked.Count} pages were looked at");
    }

    [SkippableFact]
    public async Task Axe_tells_what_is_wrong_with_a_field_that_has_no_name()
    {
        await using var chrome = await Chrome.StartAsync();
        var page = await chrome.WindowAsync(1366, 768);
        await page.SetContentAsync("<!doctype html><html lang=zh-CN><title>t</title><main><h1>t</h1><input id=nameless></main></html>");
        Assert.Contains(await page.AxeFaultsAsync(), one => one.StartsWith("label,", StringComparison.Ordinal) && one.Contains("nameless", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task No_page_is_wider_than_its_window() => Faults.None((await LookedPages.OfAsync(web)).Wide);

    [SkippableFact]
    public async Task No_focused_element_is_hidden_behind_a_bar() => Faults.None((await LookedPages.OfAsync(web)).HiddenFocus);

    [SkippableFact]
    public async Task On_paper_there_is_no_navigation_and_tables_repeat_their_heads() => Faults.None((await LookedPages.OfAsync(web)).Paper);

    [SkippableFact]
    public async Task No_page_complains_on_the_console() => Faults.None((await LookedPages.OfAsync(web)).Complaints);
}
