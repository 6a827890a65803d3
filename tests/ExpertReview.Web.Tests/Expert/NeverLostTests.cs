using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ExpertReview.Web.Start;
using ExpertReview.Web.Tests.Kit;
using Microsoft.Playwright;

namespace ExpertReview.Web.Tests.Expert;

/// <summary>Whatever happens while an expert types, what was typed is saved afterwards (in a real Chromium).</summary>
public sealed class NeverLostTests(ReviewingWeb web) : IClassFixture<ReviewingWeb>
{
    private const string Points = "base.legal";

    [SkippableFact]
    public async Task What_was_typed_offline_outlives_the_closed_tab_and_is_saved_later()
    {
        await using var chromium = await Chromium.StartAsync();
        var (page, url) = await FormAsync(chromium, 0);
        await page.Context.SetOfflineAsync(true);
        await page.FillAsync($"[id='{Points}']", "2.5");
        await StateAsync(page, "未能连接");
        await Chromium.KeepAsync(page, "expert-offline");
        var next = await page.Context.NewPageAsync();
        await page.CloseAsync();
        await next.Context.SetOfflineAsync(false);
        await Chromium.OpenAsync(next, url);
        await Chromium.SavedAsync(next, Points);
        await Chromium.OpenAsync(next, url);
        Assert.Equal("2.5", await next.InputValueAsync($"[id='{Points}']"));
        Assert.Equal(0, await next.EvaluateAsync<int>(DraftsLeft));
    }

    [SkippableFact]
    public async Task What_was_typed_offline_outlives_a_reload()
    {
        await using var chromium = await Chromium.StartAsync();
        var (page, url) = await FormAsync(chromium, 1);
        await page.Context.SetOfflineAsync(true);
        await page.FillAsync($"[id='{Points}']", "1.5");
        await StateAsync(page, "未能连接");
        await page.Context.SetOfflineAsync(false);
        // Back online, the old page may have saved it before it went: either way nothing is left over and the value stands.
        await Chromium.OpenAsync(page, url);
        await page.WaitForFunctionAsync($"async () => (await ({DraftsLeft})()) === 0", null, new() { Timeout = 60_000 });
        await Chromium.OpenAsync(page, url);
        Assert.Equal("1.5", await page.InputValueAsync($"[id='{Points}']"));
    }

    [SkippableFact]
    public async Task An_expired_session_is_renewed_over_the_form_and_the_field_is_saved()
    {
        await using var chromium = await Chromium.StartAsync();
        var (page, _) = await FormAsync(chromium, 2);
        var (expert, _) = web.PairOf(2);
        await page.Context.ClearCookiesAsync();
        await page.FillAsync($"[id='{Points}']", "2");
        var frame = page.FrameLocator("iframe[name=again]");
        await frame.Locator("#Login").FillAsync(expert);
        await Chromium.KeepAsync(page, "expert-signed-out");
        await frame.Locator("#Password").FillAsync(TestWeb.Password);
        await frame.Locator("form.narrow button").ClickAsync();
        await Chromium.SavedAsync(page, Points);
        Assert.Equal(0, await page.Locator("iframe[name=again]").CountAsync());
        Assert.Equal("2", await page.InputValueAsync($"[id='{Points}']"));
    }

    [SkippableTheory]
    [InlineData("用我的", "2", 3)]
    [InlineData("用已保存的", "1", 4)]
    public async Task Two_windows_are_told_both_values_and_one_button_says_which_stands(string button, string stands, int which)
    {
        await using var chromium = await Chromium.StartAsync();
        var (page, url) = await FormAsync(chromium, which);
        var late = await page.Context.NewPageAsync();
        await Chromium.OpenAsync(late, url);
        await page.FillAsync($"[id='{Points}']", "1");
        await Chromium.SavedAsync(page, Points);
        await late.FillAsync($"[id='{Points}']", "2");
        var output = late.Locator($"output[for='{Points}']");
        await output.Locator("button").First.WaitForAsync();
        Assert.Contains("“1”", await output.InnerTextAsync(), StringComparison.Ordinal);
        await Chromium.KeepAsync(late, "expert-conflict");
        // Typing on doesn't overwrite: the question stays, with what is typed now.
        await late.FillAsync($"[id='{Points}']", "2.5");
        await late.FillAsync($"[id='{Points}']", "2");
        Assert.Equal(2, await output.Locator("button").CountAsync());
        await output.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        if (stands == "2")
            await Chromium.SavedAsync(late, Points);
        await Chromium.OpenAsync(late, url);
        Assert.Equal(stands, await late.InputValueAsync($"[id='{Points}']"));
    }

    [SkippableFact]
    public async Task A_draft_is_readable_by_nobody_else_and_goes_at_sign_out()
    {
        await using var chromium = await Chromium.StartAsync();
        var (page, _) = await FormAsync(chromium, 5);
        await page.Context.SetOfflineAsync(true);
        await page.FillAsync("[id='/opinion']", "这句话不应明文留在本机");
        await StateAsync(page, "未能连接");
        Assert.Equal(1, await page.EvaluateAsync<int>(DraftsLeft));
        Assert.DoesNotContain("这句话", await page.EvaluateAsync<string>(DraftsAsText), StringComparison.Ordinal);
        await page.Context.SetOfflineAsync(false);
        await Chromium.SavedAsync(page, "/opinion");
        await page.WaitForFunctionAsync($"async () => (await ({DraftsLeft})()) === 0");
        page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await page.ClickAsync("form[action='/account/sign-out'] button");
        await Assertions.Expect(page.Locator("#Login")).ToBeVisibleAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>(KeysLeft));
    }

    [SkippableFact]
    public async Task A_server_killed_while_typing_loses_nothing()
    {
        await using var chromium = await Chromium.StartAsync();
        var folder = Directory.CreateTempSubdirectory("killed-").FullName;
        var port = FreePort();
        try
        {
            var (first, people) = await ServerAsync(folder, port, demo: true);
            var page = await chromium.SignedInAsync($"http://127.0.0.1:{port}", people.Login, people.Password);
            await page.GotoAsync($"http://127.0.0.1:{port}/review");
            await page.ClickAsync("main form button");
            await page.Locator("main table tbody a").First.ClickAsync();
            await Chromium.ReadyAsync(page);
            await page.FillAsync($"[id='{Points}']", "1");
            await Chromium.SavedAsync(page, Points);
            await page.Locator($"[id='{Points}']").PressSequentiallyAsync(".5");
            first.Kill();
            await first.WaitForExitAsync();
            await page.FillAsync("[id='/opinion']", "服务器停了以后写的");
            await StateAsync(page, "未能连接");
            var (second, _) = await ServerAsync(Path.Combine(folder, "demo"), port, demo: false);
            await Chromium.SavedAsync(page, "/opinion");
            await Chromium.SavedAsync(page, Points);
            await page.ReloadAsync();
            Assert.Equal(("1.5", "服务器停了以后写的"), (await page.InputValueAsync($"[id='{Points}']"), await page.InputValueAsync("[id='/opinion']")));
            second.Kill();
            await second.WaitForExitAsync();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private const string DraftsLeft = "() => new Promise(done => { const open = indexedDB.open('expertreview-drafts'); open.onsuccess = () => { open.result.transaction('drafts').objectStore('drafts').count().onsuccess = event => done(event.target.result); }; })";
    private const string KeysLeft = "() => new Promise(done => { const open = indexedDB.open('expertreview-drafts'); open.onsuccess = () => { open.result.transaction('keys').objectStore('keys').count().onsuccess = event => done(event.target.result); }; })";
    private const string DraftsAsText = "() => new Promise(done => { const open = indexedDB.open('expertreview-drafts'); open.onsuccess = () => { open.result.transaction('drafts').objectStore('drafts').getAll().onsuccess = event => done(event.target.result.map(one => new TextDecoder().decode(one.box)).join()); }; })";

    private async Task<(IPage Page, string Url)> FormAsync(Chromium chromium, int which)
    {
        var (expert, code) = web.PairOf(which);
        _ = await web.ExpertAsync(which);
        var page = await chromium.SignedInAsync(web.Address, expert);
        var url = $"{web.Address}/review/{code}";
        await Chromium.OpenAsync(page, url);
        return (page, url);
    }

    private static async Task StateAsync(IPage page, string words) =>
        await page.WaitForFunctionAsync("words => document.getElementById('save-state').textContent.includes(words)", words, new() { Timeout = 60_000 });

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // The program itself in a process of its own, so that it can be killed as a power cut would; gives one expert's account when it is a demo.
    private static async Task<(Process Server, (string Login, string Password) Expert)> ServerAsync(string folder, int port, bool demo)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])[typeof(WebSettings).Assembly.Location, $"--ExpertReview:Folder={folder}", "--urls", $"http://127.0.0.1:{port}", .. demo ? (string[])["--demo"] : []])
            start.ArgumentList.Add(argument);
        var server = Process.Start(start)!;
        while (await server.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!demo && line.StartsWith("ExpertReview", StringComparison.Ordinal))
                return (server, default);
            if (line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is ["Expert", var login, var password, ..])
                return (server, (login, password));
        }

        throw new InvalidOperationException("the program ended before it said its words");
    }
}
