using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ExpertReview.Web.Tests.Expert;

/// <summary>The form without a mouse.</summary>
public sealed class KeyboardTests(KeyboardWeb web) : IClassFixture<KeyboardWeb>
{
    private const string Here = """
        () => {
          const at = document.activeElement, box = at.getBoundingClientRect();
          return { top: Math.round(box.top + scrollY), left: Math.round(box.left), name: at.name || at.id || at.textContent.trim().slice(0, 20), seen: box.width > 0 && box.height > 0 };
        }
        """;

    // Fields of one line stand on it to a few dots.
    private const int Line = 14;

    /// <summary>The longest sheet, of forty criteria; and the two whose keys are limited.</summary>
    [SkippableTheory]
    [InlineData(3, 18, 40, 160)]
    [InlineData(1, 0, 16, 60)]
    [InlineData(3, 0, 22, 100)]
    public async Task A_whole_sheet_is_scored_and_handed_in_by_keyboard_alone(int functions, int further, int criteria, int limit)
    {
        await using var chromium = await Chromium.StartAsync();
        var page = await FormAsync(chromium, functions, further);
        Assert.Equal(criteria, await page.Locator("input[data-max]").CountAsync());
        var hands = new KeyboardOnly(page);
        await hands.ScoreAsync();
        await page.WaitForFunctionAsync("() => document.getElementById('total').textContent.startsWith('总分') && document.getElementById('save-state').textContent.startsWith('全部已保存')", null, new() { Timeout = 60_000 });
        await Chromium.KeepAsync(page, $"expert-by-keyboard-{criteria}");
        await hands.SubmitAsync();
        Assert.InRange(hands.Keys, criteria, limit);
    }

    [SkippableFact]
    public async Task Tab_goes_through_the_form_as_it_is_read_and_the_question_mark_lists_every_key()
    {
        await using var chromium = await Chromium.StartAsync();
        var page = await FormAsync(chromium, 1, 0);
        await page.Keyboard.PressAsync("?");
        Assert.NotNull(await page.Locator("#keys").GetAttributeAsync("open"));
        await Chromium.KeepAsync(page, "expert-keys");
        var listed = (await page.Locator("#keys li kbd").AllInnerTextsAsync()).ToHashSet(StringComparer.Ordinal);
        var script = await web.ScriptAsync("/keys.js");
        var table = script[script.IndexOf("const table = {", StringComparison.Ordinal)..];
        var known = Regex.Matches(table[..table.IndexOf("\n  };", StringComparison.Ordinal)], @"\b(?:Key([A-Z])|(Enter)): \(").Select(one => "Alt+" + one.Groups[1].Value + one.Groups[2].Value).ToHashSet(StringComparer.Ordinal);
        Assert.True(known.Count >= 9, string.Join(' ', known));
        Assert.Empty(known.Except(listed));
        await page.Keyboard.PressAsync("?");
        Assert.Null(await page.Locator("#keys").GetAttributeAsync("open"));
        await page.Locator("#keys summary").FocusAsync();
        var before = await page.EvaluateAsync<Spot>(Here);
        for (var i = 0; i < 40; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var here = await page.EvaluateAsync<Spot>(Here);
            Assert.True(here.Seen && (here.Top > before.Top + Line || (here.Top > before.Top - Line && here.Left > before.Left)), $"{before} → {here}");
            before = here;
        }
    }

    [SkippableFact]
    public async Task Keys_open_the_next_evidence_and_give_the_window_to_the_form_or_to_the_papers()
    {
        await using var chromium = await Chromium.StartAsync();
        var page = await FormAsync(chromium, 3, 0);
        await page.Keyboard.PressAsync("Alt+m");
        await page.Locator("a[target=evidence][aria-current]").WaitForAsync();
        await page.Keyboard.PressAsync("Alt+k");
        Assert.False(await page.Locator(".pane").IsVisibleAsync());
        await page.Keyboard.PressAsync("Alt+l");
        Assert.True(await page.Locator(".pane").IsVisibleAsync());
        Assert.False(await page.Locator("input[data-max]").First.IsVisibleAsync());
        await Chromium.KeepAsync(page, "expert-paper-only");
    }

    private async Task<IPage> FormAsync(Chromium chromium, int functions, int further)
    {
        var (login, code) = await web.SeatAsync(functions, further);
        var page = await chromium.SignedInAsync(web.Address, login);
        await Chromium.OpenAsync(page, $"{web.Address}/review/{code}");
        return page;
    }

    private sealed record Spot
    {
        public int Top { get; init; }

        public int Left { get; init; }

        public string Name { get; init; } = "";

        public bool Seen { get; init; }
    }
}
