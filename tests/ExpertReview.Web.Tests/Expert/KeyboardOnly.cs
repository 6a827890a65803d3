using System.Globalization;
using Microsoft.Playwright;

namespace ExpertReview.Web.Tests.Expert;

/// <summary>Scores a file without a mouse, as an expert who knows the keys would, and counts them: Alt and a letter are two.</summary>
internal sealed class KeyboardOnly(IPage page)
{
    private const int Enough = 400;

    // What is under the keys now.
    private const string Here = """
        () => {
          const at = document.activeElement, block = at && at.closest('details.block');
          const open = (scope, what) => Boolean(scope) && Array.from(scope.querySelectorAll(what)).some(one => one.value === '');
          const takes = block && block.querySelector('[value^="points:"]');
          const computed = takes ? Array.from(block.querySelectorAll('[data-take]')).some(one => document.getElementById(one.dataset.take).value === '') : false;
          const lost = box => Array.from(box.querySelectorAll('select[data-proposed]')).reduce((sum, one) => sum + Number((one.options[one.selectedIndex].text.match(/−([\d.]+)/) || [0, 0])[1]), 0);
          const most = at && at.dataset.max ? String(Math.max(0, Math.round((at.dataset.max - lost(at.closest('fieldset'))) * 1000) / 1000)) : '';
          return { kind: at && at.dataset.max ? 'points' : at && at.name === '/verdict' ? 'verdict' : at && at.tagName === 'SELECT' ? 'evidence' : '', value: at && at.dataset.max ? at.value : '', most: most,
            unjudged: open(block, 'select[data-proposed]'), computed: computed, open: open(document, 'input[data-max]') };
        }
        """;

    /// <summary>Keys pressed so far.</summary>
    public int Keys { get; private set; }

    public async Task PressAsync(string key)
    {
        Keys += key.Length > 1 ? key.Split('+').Length : 1;
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>From the opened form to its last field: evidence block by block, computed points where there are any, the rest typed.</summary>
    public async Task ScoreAsync()
    {
        await PressAsync("Alt+n");
        while (Keys < Enough)
        {
            var here = await page.EvaluateAsync<Place>(Here);
            if (here.Kind == "verdict" && !here.Open)
                break;
            if (here.Unjudged)
                await PressAsync("Alt+b");
            else if (here.Computed)
                await PressAsync("Alt+o");
            else if (here.Kind != "points" || !here.Open)
                await PressAsync("Alt+n");
            else
                await TypeAsync(here);
        }

        await PressAsync("Space");
    }

    /// <summary>Checks and hands in.</summary>
    public async Task SubmitAsync()
    {
        await PressAsync("Alt+Enter");
        await page.WaitForURLAsync("**/submit");
        var button = page.Locator("main form[method=post] button");
        await button.WaitForAsync();
        while (Keys < Enough && !await button.EvaluateAsync<bool>("one => one === document.activeElement"))
            await PressAsync("Tab");
        await PressAsync("Enter");
        await Microsoft.Playwright.Assertions.Expect(page.Locator("main")).ToContainTextAsync("回执码");
    }

    private async Task TypeAsync(Place here)
    {
        if (here.Value.Length == 0)
        {
            // Four fifths of the most, on the step: 2.5 of 3, 13 of 15.
            var points = Math.Floor(decimal.Parse(here.Most, CultureInfo.InvariantCulture) * 0.85m * 2) / 2;
            foreach (var key in points.ToString("0.#", CultureInfo.InvariantCulture))
                await PressAsync(key.ToString());
        }

        await PressAsync("Enter");
    }

    private sealed record Place
    {
        public string Kind { get; init; } = "";

        public string Value { get; init; } = "";

        public string Most { get; init; } = "";

        public bool Unjudged { get; init; }

        public bool Computed { get; init; }

        public bool Open { get; init; }
    }
}
