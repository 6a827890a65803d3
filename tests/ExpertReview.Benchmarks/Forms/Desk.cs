using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace ExpertReview.Benchmarks.Forms;

/// <summary>An expert's machine: a Chromium with a profile that outlives it, which can be killed or put to sleep.</summary>
internal sealed class Desk : IAsyncDisposable
{
    public const string Chromium = "/usr/bin/chromium";

    public static readonly string[] Arguments = ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-gpu", "--disable-dev-shm-usage", "--headless=new"];

    private readonly string _profile;
    private readonly TypedLog _log;
    private bool _ended;
    private volatile bool _closed;

    private Desk(IBrowserContext context, string profile, TypedLog log)
    {
        (Context, _profile, _log) = (context, profile, log);
        Context.Close += (_, _) => _closed = true;
    }

    public IBrowserContext Context { get; }

    public static async Task<Desk> StartAsync(IPlaywright playwright, string profile, TypedLog log)
    {
        var context = await playwright.Chromium.LaunchPersistentContextAsync(profile, new() { ExecutablePath = Chromium, Args = Arguments, IgnoreDefaultArgs = ["--headless"], ViewportSize = new() { Width = 1366, Height = 768 } });
        await log.ListenAsync(context);
        return new Desk(context, profile, log);
    }

    /// <summary>The same machine after its browser ended.</summary>
    public Task<Desk> AgainAsync(IPlaywright playwright) => StartAsync(playwright, _profile, _log);

    /// <summary>The browser and all that belongs to it, as a crash ends them.</summary>
    public async Task KillAsync()
    {
        _ended = true;
        Signal("-KILL");
        while (!_closed)
            await Task.Delay(10);
    }

    public async Task CloseAsync()
    {
        _ended = true;
        await Context.CloseAsync();
    }

    /// <summary>Nothing of it runs until it wakes.</summary>
    public void Sleep() => Signal("-STOP");

    public void Wake() => Signal("-CONT");

    public async ValueTask DisposeAsync()
    {
        if (!_ended)
            await CloseAsync();
    }

    private void Signal(string signal)
    {
        var parents = new Dictionary<int, int>();
        var ours = new HashSet<int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) || Read(folder, "stat") is not { Length: > 0 } stat)
                continue;
            parents[id] = int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
            if (Read(folder, "cmdline").Contains(_profile, StringComparison.Ordinal))
                ours.Add(id);
        }

        // Children of children.
        bool grown;
        do
        {
            grown = false;
            foreach (var (id, parent) in parents)
                grown |= ours.Contains(parent) && ours.Add(id);
        }
        while (grown);
        using var kill = Process.Start(new ProcessStartInfo("kill", [signal, .. ours.Order().Select(id => id.ToString(CultureInfo.InvariantCulture))]) { RedirectStandardError = true })!;
        kill.WaitForExit();
    }

    private static string Read(string folder, string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, file));
        }
        catch (IOException)
        {
            // Ended meanwhile.
            return "";
        }
        catch (UnauthorizedAccessException)
        {
            return "";
        }
    }
}
