using System.Globalization;
using ExpertReview.Benchmarks.Assignments;
using Microsoft.Playwright;

namespace ExpertReview.Benchmarks.Forms;

/// <summary>Types into an opened form, key by key, at the pace of a hand.</summary>
internal sealed class Typist(IPage page, TwisterNumbers random)
{
    // Points of one criterion or evidence of another, never both of the same: what evidence lowers is refused, which is no loss.
    private const string FieldsOf = """
        () => Array.from(document.querySelectorAll('#sheet fieldset')).flatMap((box, at) => {
          const points = box.querySelector('input[data-max]');
          if (!points) return ['/opinion||', '/verdict||'];
          if (at % 2 === 0) return [points.name + '|' + points.dataset.max + '|' + points.dataset.step];
          return Array.from(box.querySelectorAll('select[data-proposed]')).map(one => one.name + '||');
        })
        """;

    /// <summary>No more keys: the hand moves elsewhere.</summary>
    public bool Stopped { get; set; }

    /// <summary>Signs in by the form and opens a sheet.</summary>
    public static async Task SignInAsync(IPage page, string address, string login)
    {
        await page.GotoAsync(address + "/account/sign-in");
        await page.FillAsync("#Login", login);
        await page.FillAsync("#Password", FormRound.Password);
        await page.ClickAsync("main form button");
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
    }

    public static async Task OpenAsync(IPage page, string url)
    {
        await page.GotoAsync(url, new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator("#sheet[data-ready]").WaitForAsync(new() { Timeout = 90_000 });
    }

    /// <summary>So many fields, picked at random.</summary>
    public async Task<IReadOnlyList<string>> PickAsync(int count)
    {
        var all = (await page.EvaluateAsync<string[]>(FieldsOf)).ToList();
        var picked = new List<string>();
        while (picked.Count < count && all.Count > 0)
        {
            var at = random.Below(all.Count);
            picked.Add(all[at]);
            all.RemoveAt(at);
        }

        return picked;
    }

    /// <summary>Types values into fields, one after the other, some of them twice.</summary>
    public async Task TypeAsync(IReadOnlyList<string> fields)
    {
        foreach (var field in fields)
            for (var again = random.Below(4) == 0 ? 2 : 1; again > 0 && !Stopped; again--)
            {
                await OneAsync(field.Split('|'));
                await PauseAsync(0, 350);
            }
    }

    private async Task OneAsync(string[] field)
    {
        if (field[0] == "/verdict")
        {
            await page.EvaluateAsync("at => document.querySelectorAll('input[name=\"/verdict\"]')[at].click()", random.Below(2));
            return;
        }

        var place = page.Locator($"[id='{field[0]}']");
        if (field[0].Contains('/', StringComparison.Ordinal) && field[0] != "/opinion")
        {
            await place.SelectOptionAsync(((string[])["Sufficient", "Partial", "Missing"])[random.Below(3)]);
            return;
        }

        await place.FocusAsync();
        await page.Keyboard.PressAsync("Control+a");
        foreach (var key in field[0] == "/opinion" ? Words() : Points(field))
        {
            if (Stopped)
                return;
            await page.Keyboard.TypeAsync(key.ToString());
            await PauseAsync(15, 110);
        }
    }

    private string Points(string[] field)
    {
        var (most, step) = (decimal.Parse(field[1], CultureInfo.InvariantCulture), decimal.Parse(field[2], CultureInfo.InvariantCulture));
        return (random.Below((int)(most / step) + 1) * step).ToString("0.#", CultureInfo.InvariantCulture);
    }

    private string Words() => string.Concat(Enumerable.Range(0, 4 + random.Below(9)).Select(_ => "佐证齐全服务深入数据可查建议补充回访记录"[random.Below(20)]));

    private Task PauseAsync(int least, int most) => Task.Delay(least + random.Below(most - least + 1));
}
