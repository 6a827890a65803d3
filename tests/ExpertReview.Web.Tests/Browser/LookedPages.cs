using ExpertReview.Web.Tests.Kit;
using Microsoft.Playwright;

namespace ExpertReview.Web.Tests.Browser;

/// <summary>One walk over every page of the route table, at every stage, as everybody who may, in a real Chromium; of pages of one shape the first. What is wrong
/// is kept by its kind. With EXPERTREVIEW_SCREENSHOTS set to a folder the pictures are kept for eyes.</summary>
public sealed class LookedPages
{
    // 683 × 384 is what is left of 1366 × 768 at 200 %; 320 is the narrowest that has to do without scrolling sideways.
    private static readonly (int Width, int Height)[] Windows = [(1366, 768), (1280, 720), (683, 384), (390, 844), (320, 640)];
    private static LookedPages? _looked;

    /// <summary>What axe finds.</summary>
    public List<string> Axe { get; } = [];

    /// <summary>Pages wider than their window.</summary>
    public List<string> Wide { get; } = [];

    /// <summary>Elements whose focus is hidden.</summary>
    public List<string> HiddenFocus { get; } = [];

    /// <summary>What is wrong on paper.</summary>
    public List<string> Paper { get; } = [];

    /// <summary>Errors on the console: the content policy among them.</summary>
    public IReadOnlyList<string> Complaints { get; private set; } = [];

    /// <summary>How many pages were looked at.</summary>
    public int Count { get; private set; }

    /// <summary>The walk, made once.</summary>
    public static async Task<LookedPages> OfAsync(StagedWeb web)
    {
        if (_looked is not null)
            return _looked;
        await using var chrome = await Chrome.StartAsync();
        var looked = new LookedPages();
        await looked.EveryPageAsync(web, chrome, english: false, looked.InEveryWindowAsync);
        await looked.EveryPageAsync(web, chrome, english: true, looked.OnAPhoneAsync);
        // A page of somebody else answers 403, which the browser notes.
        looked.Complaints = [.. chrome.Complaints.Where(one => !one.Contains("status of 403", StringComparison.Ordinal))];
        return _looked = looked;
    }

    private async Task EveryPageAsync(StagedWeb web, Chrome chrome, bool english, Func<IPage, string, Task> look)
    {
        var shapes = new Dictionary<string, List<IReadOnlySet<string>>>(StringComparer.Ordinal);
        foreach (var role in StagedWeb.Visitors)
            foreach (var stage in StagedWeb.Stages)
            {
                var round = await web.RoundAsync(stage, StagedWeb.Faults.Many);
                var fresh = (await web.VisitsAsync(role, round)).Where(one => one.IsHtml && IsNew(shapes, one)).ToList();
                if (fresh.Count == 0)
                    continue;
                var page = await chrome.WindowAsync(Windows[0].Width, Windows[0].Height, web.Address, english);
                if (role is not null)
                    await Chrome.SignInAsync(page, web.Address, StagedWeb.LoginOf(role, round));
                foreach (var visit in fresh)
                {
                    await page.GotoAsync(web.Address + visit.Url);
                    await look(page, $"{stage}-{Chrome.NameOf(role, visit)}");
                }

                Count += fresh.Count;
                KeepNotes();
                await page.Context.CloseAsync();
            }
    }

    // Beside the pictures, after each stage: a walk that is broken off has said what it found.
    private void KeepNotes()
    {
        if (Environment.GetEnvironmentVariable("EXPERTREVIEW_SCREENSHOTS") is { Length: > 0 } folder)
            File.WriteAllLines(Path.Combine(folder, "found.txt"), [$"{Count} pages", "axe", .. Axe, "wide", .. Wide, "focus", .. HiddenFocus, "paper", .. Paper]);
    }

    private static bool IsNew(Dictionary<string, List<IReadOnlySet<string>>> shapes, PageVisit visit)
    {
        var shape = PageShape.Of(visit.Html);
        if (!shapes.TryGetValue(visit.Page.Template, out var seen))
            shapes[visit.Page.Template] = seen = [];
        if (seen.Any(one => one.IsSupersetOf(shape)))
            return false;
        seen.Add(shape);
        return true;
    }

    private async Task InEveryWindowAsync(IPage page, string name)
    {
        foreach (var (width, height) in Windows)
        {
            await page.SetViewportSizeAsync(width, height);
            if (!await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth + 1"))
                Wide.Add($"{width} {name}");
            if (width is 1366 or 390)
                await Chrome.KeepAsync(page, $"{width}-{name}", whole: width == 390);
            if (width is 1366 or 390)
                HiddenFocus.AddRange((await page.EvaluateAsync<string[]>(HiddenFocusScript)).Select(one => $"{width} {name}: {one}"));
        }

        await page.SetViewportSizeAsync(794, 1123);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Paper.AddRange((await page.EvaluateAsync<string[]>(PrintFaultsScript)).Select(one => $"{name}: {one}"));
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.SetViewportSizeAsync(Windows[0].Width, Windows[0].Height);
        await AxeAsync(page, name);
    }

    private async Task OnAPhoneAsync(IPage page, string name)
    {
        await page.SetViewportSizeAsync(390, 844);
        if (!await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth + 1"))
            Wide.Add($"390 in English {name}");
        await Chrome.KeepAsync(page, $"en-{name}", whole: true);
        await AxeAsync(page, "in English " + name);
    }

    private async Task AxeAsync(IPage page, string name) =>
        Axe.AddRange((await page.AxeFaultsAsync()).Select(one => $"{name}: {one}"));

    // Goes through a page as the tab key does; the middle of what has the focus (of its first line) must be it, or inside it.
    private const string HiddenFocusScript = """
        () => [...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary')].filter(one => !one.disabled && one.checkVisibility()).filter(one => {
          one.focus();
          if (document.activeElement !== one) return false;
          const box = one.getClientRects()[0];
          if (!box) return false;
          const at = document.elementFromPoint(box.left + Math.min(box.width, innerWidth) / 2, box.top + Math.min(box.height / 2, 10));
          return !at || !(one === at || one.contains(at) || at.contains(one) || [...(one.labels || [])].some(label => label.contains(at)));
        }).map(one => one.outerHTML.slice(0, 120))
        """;

    private const string PrintFaultsScript = """
        () => {
          const faults = [];
          for (const nav of document.querySelectorAll('nav,header.top,button')) if (nav.checkVisibility()) faults.push('is printed: ' + nav.outerHTML.slice(0, 80));
          for (const head of document.querySelectorAll('thead')) if (getComputedStyle(head).display !== 'table-header-group') faults.push('a head is not repeated');
          for (const box of document.querySelectorAll('.scroll')) if (getComputedStyle(box).overflowX !== 'visible') faults.push('a table is cut off');
          if (getComputedStyle(document.body).backgroundColor !== 'rgb(255, 255, 255)') faults.push('the paper is not white');
          return faults;
        }
        """;
}
