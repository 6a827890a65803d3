using System.Diagnostics;
using ExpertReview.Benchmarks.Assignments;
using Microsoft.Playwright;

namespace ExpertReview.Benchmarks.Forms;

/// <summary>What one run came to.</summary>
/// <param name="Typed">Fields typed into, by tab.</param>
/// <param name="Saved">Times that a page said "saved".</param>
/// <param name="Lost">What is not in the log, a line each.</param>
internal sealed record FaultOutcome(int Typed, int Saved, IReadOnlyList<string> Lost);

/// <summary>One expert types, something happens, the expert goes on; at the end the program's log is asked for everything that was typed and everything that was
/// said to be saved.</summary>
internal sealed class FaultRun(IPlaywright playwright, FormRound round, FormServer server, CutLine line, string profile, TwisterNumbers random) : IAsyncDisposable
{
    // Of a crash the keys of the last tenth of a second are not asked for; of a closed tab a hand needs at least that long from the key to the cross.
    private const int Hand = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TypedLog _log = new();
    private Desk? _desk;
    private Seated _sheet = null!;

    private string Url => $"{line.Address}/review/{_sheet.Code}";

    public async Task<FaultOutcome> RunAsync(Fault fault, Seated sheet)
    {
        _sheet = sheet;
        var before = (await round.LogOfAsync(sheet)).Count;
        _desk = await Desk.StartAsync(playwright, profile, _log);
        var page = await InAsync();
        var open = await StrikeAsync(fault, page);
        var left = await SettleAsync(open);
        var log = await round.LogOfAsync(sheet);
        return new FaultOutcome(_log.Typed.Count, _log.Saved.Count, [.. left, .. Lost(log, before)]);
    }

    public async ValueTask DisposeAsync()
    {
        if (_desk is not null)
            await _desk.DisposeAsync();
    }

    // Typing and fault at once; gives the pages that stand open afterwards.
    private async Task<IReadOnlyList<IPage>> StrikeAsync(Fault fault, IPage page)
    {
        if (fault == Fault.TwoTabs)
            return await TwoTabsAsync(page);
        var typist = Hands(page);
        var typing = typist.TypeAsync(await typist.PickAsync(6 + random.Below(5)));
        await Task.Delay(300 + random.Below(2_500));
        if (fault is Fault.TabClosed or Fault.BrowserClosed)
            return [await CloseAsync(fault, page, typist, typing)];
        await DisturbAsync(fault);
        await typing;
        return [page];
    }

    private async Task DisturbAsync(Fault fault)
    {
        switch (fault)
        {
            case Fault.ServerKilled:
                server.Kill();
                await Task.Delay(random.Below(1_500));
                await server.StartAsync();
                break;
            case Fault.Deployed:
                await server.ReplaceAsync();
                break;
            case Fault.SessionExpired:
                await _desk!.Context.ClearCookiesAsync();
                break;
            case Fault.Asleep:
                _desk!.Sleep();
                await Task.Delay(500 + random.Below(2_000));
                line.Mend();
                _desk.Wake();
                break;
            case Fault.NetworkCut:
                await CutAsync();
                break;
            default:
                throw new UnreachableException();
        }
    }

    private async Task CutAsync()
    {
        Action[] ways = [line.Break, line.FallSilent, line.LoseAnswers];
        var way = random.Below(4);
        if (way == 3)
            await _desk!.Context.SetOfflineAsync(true);
        else
            ways[way]();
        await Task.Delay(200 + random.Below(3_000));
        if (way == 3)
            await _desk!.Context.SetOfflineAsync(false);
        else
            line.Mend();
    }

    // Half of the times the line was down all the while, so that everything rests on this machine alone.
    private async Task<IPage> CloseAsync(Fault fault, IPage page, Typist typist, Task typing)
    {
        if (random.Below(2) == 0)
        {
            line.LoseAnswers();
            await Task.Delay(random.Below(1_500));
        }

        typist.Stopped = true;
        await typing;
        await Task.Delay(Hand);
        if (fault == Fault.TabClosed)
        {
            await page.CloseAsync();
            line.Mend();
            page = await _desk!.Context.NewPageAsync();
            await page.GotoAsync(Url, new() { WaitUntil = WaitUntilState.Commit });
            // With its last tab the browser forgets who was signed in, as on an office machine that several people use.
            if (page.Url.Contains("sign-in", StringComparison.Ordinal))
                await Typist.SignInAsync(page, line.Address, _sheet.Expert);
            await Typist.OpenAsync(page, Url);
            return page;
        }

        if (random.Below(2) == 0)
            await _desk!.KillAsync();
        else
            await _desk!.CloseAsync();
        line.Mend();
        _desk = await _desk.AgainAsync(playwright);
        return await InAsync();
    }

    // The same few fields in both, in turns; half of the times both without a line, and one tab closed before it could save.
    private async Task<IReadOnlyList<IPage>> TwoTabsAsync(IPage page)
    {
        var other = await _desk!.Context.NewPageAsync();
        await Typist.OpenAsync(other, Url + "?tab=2");
        var (one, two) = (Hands(page), Hands(other));
        var fields = await one.PickAsync(5);
        var apart = random.Below(2) == 0;
        if (apart)
            line.Break();
        for (var i = 0; i < fields.Count; i++)
        {
            await one.TypeAsync([fields[i]]);
            await two.TypeAsync([fields[(i + random.Below(2)) % fields.Count]]);
        }

        if (!apart)
            return [page, other];
        await Task.Delay(Hand);
        await other.CloseAsync();
        line.Mend();
        other = await _desk.Context.NewPageAsync();
        await Typist.OpenAsync(other, Url + "?tab=2");
        return [page, other];
    }

    // A stream of numbers of its own: what is typed does not depend on when something happens.
    private Typist Hands(IPage page) => new(page, new TwisterNumbers((uint)random.Below(int.MaxValue)));

    private async Task<IPage> InAsync()
    {
        var page = _desk!.Context.Pages is [var first, ..] ? first : await _desk.Context.NewPageAsync();
        await Typist.SignInAsync(page, line.Address, _sheet.Expert);
        await Typist.OpenAsync(page, Url);
        return page;
    }

    // What the expert does afterwards: signs in where asked, chooses where two values stand, and waits until the pages say that all is saved.
    private async Task<IReadOnlyList<string>> SettleAsync(IReadOnlyList<IPage> pages)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var left = new List<string>();
            foreach (var page in pages)
                if (await Standing.OfAsync(page) is { Length: > 0 } why)
                {
                    left.Add(why);
                    await AnswerAsync(page);
                }

            if (left.Count == 0 || watch.Elapsed > Patience)
                return left;
            await Task.Delay(50);
        }
    }

    private async Task AnswerAsync(IPage page)
    {
        var tab = page.Url.Contains("tab=2", StringComparison.Ordinal) ? "2" : "";
        if (await page.Locator("iframe[name=again]").CountAsync() > 0)
            await Standing.SignInAgainAsync(page, _sheet.Expert);
        var asked = page.Locator("output.wrong-text:has(button)");
        if (await asked.CountAsync() == 0)
            return;
        var field = await asked.First.EvaluateAsync<string>("one => one.htmlFor.value");
        var which = random.Below(2);
        await asked.First.Locator("button").Nth(which).EvaluateAsync("one => one.click()");
        if (which == 1)
            _log.GaveUp(tab, field);
    }

    private IEnumerable<string> Lost(IReadOnlyList<(string Field, string Value)> log, int before)
    {
        var own = log.Skip(before).Select(one => (one.Field, TypedLog.Plain(one.Value))).ToHashSet();
        foreach (var one in _log.Saved.Distinct().Where(one => !own.Contains(one)))
            yield return $"{one.Field}: “{one.Value}” was said to be saved";
        foreach (var same in _log.Typed.GroupBy(one => one.Field, StringComparer.Ordinal))
        {
            var last = TypedLog.Plain(log.LastOrDefault(one => one.Field == same.Key).Value ?? "");
            // Of two tabs either may be the last, but both stand in the history.
            if (same.All(one => one.Value != last))
                yield return $"{same.Key}: “{string.Join("”, “", same.Select(one => one.Value))}” was typed, the log has “{last}”";
            foreach (var one in same.Where(one => one.Value != last && !own.Contains((one.Field, one.Value))))
                yield return $"{one.Field}: “{one.Value}” of the other tab is not in the log";
        }
    }
}
