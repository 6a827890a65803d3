using System.Globalization;
using System.Text.RegularExpressions;
using ExpertReview.Benchmarks.Assignments;
using ExpertReview.Benchmarks.Kit;
using ExpertReview.Features.Samples;
using Microsoft.Playwright;

namespace ExpertReview.Benchmarks.Forms;

/// <summary><c>form</c>: the expert's form in a real Chromium, against the built program in a process of its own. Faults while typing, over every kind of <see cref="Fault"/>
/// in turn: 40 runs, 500 with <c>--full</c>, 8 with <c>--quick</c>; then the time of a save while 200 experts save, the time until the form answers, bytes, axe and keys.</summary>
internal static partial class FormBenchmark
{
    // Enough experts for two hundred to work while browsers are measured.
    private static readonly SampleSize Size = new(2026, 400, 330);

    public static void Measure(FigureList figures, Effort effort)
    {
        if (!File.Exists(Desk.Chromium))
        {
            figures.Failed("the expert's form", "", 0, "no chromium: apt-get install chromium");
            return;
        }

        MeasureAsync(figures, effort).GetAwaiter().GetResult();
    }

    private static async Task MeasureAsync(FigureList figures, Effort effort)
    {
        using var scratch = new ScratchFolder();
        var round = await FormRound.MakeAsync(scratch.At("data"), Size);
        Console.WriteLine($"form measured\tin a round of {Size.Applications} applications and {round.Sheets.Select(one => one.Expert).Distinct(StringComparer.Ordinal).Count()} experts at 评审");
        using var server = new FormServer(round.Folder);
        await server.StartAsync();
        using var playwright = await Playwright.CreateAsync();
        // Sheets of their own for each: handed in, filled at the same time, disturbed.
        IReadOnlyList<Seated> used;
        await using (var use = new FirstUse(figures, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Desk.Chromium, Args = Desk.Arguments, IgnoreDefaultArgs = ["--headless"] }), server.Address))
            used = await use.MeasureAsync(round.Sheets, effort == Effort.Quick ? 3 : 7);
        var left = round.Sheets.Except(used).ToList();
        var together = left.DistinctBy(one => one.Expert).ToList();
        await SaveTimes.MeasureAsync(figures, playwright, server, together, effort == Effort.Quick ? 48 : 160);
        await FaultsAsync(figures, playwright, round, [.. left.Except(together)], server, scratch, effort switch { Effort.Quick => 8, Effort.Usual => 40, _ => 500 });
    }

    private static async Task FaultsAsync(FigureList figures, IPlaywright playwright, FormRound round, IReadOnlyList<Seated> sheets, FormServer server, ScratchFolder scratch, int runs)
    {
        using var line = new CutLine(server.Port);
        var kinds = Enum.GetValues<Fault>();
        var outcomes = kinds.ToDictionary(kind => kind, _ => new List<FaultOutcome>());
        for (var run = 0; run < runs; run++)
        {
            var fault = kinds[run % kinds.Length];
            var sheet = sheets[run % sheets.Count];
            var outcome = await OneAsync(playwright, round, server, line, scratch.At(string.Create(CultureInfo.InvariantCulture, $"profile-{run}")), sheet, fault, run);
            outcomes[fault].Add(outcome);
            foreach (var lost in outcome.Lost)
                figures.Note($"{Words(fault)}, run {run}, {sheet.Expert} {sheet.Code}", lost);
        }

        foreach (var (fault, all) in outcomes)
            figures.AtMost($"{Words(fault)}: {all.Count} runs, {all.Sum(one => one.Typed)} fields typed, {all.Sum(one => one.Saved)} times “saved”; lost", all.Sum(one => one.Lost.Count), "fields", 0);
    }

    private static async Task<FaultOutcome> OneAsync(IPlaywright playwright, FormRound round, FormServer server, CutLine line, string profile, Seated sheet, Fault fault, int run)
    {
        try
        {
            await using var one = new FaultRun(playwright, round, server, line, profile, new TwisterNumbers((uint)(2_026 + run)));
            return await one.RunAsync(fault, sheet);
        }
        catch (Exception error) when (error is PlaywrightException or TimeoutException)
        {
            return new FaultOutcome(0, 0, ["the run ended: " + error.Message.ReplaceLineEndings(" ")]);
        }
        finally
        {
            line.Mend();
            // A killed browser's last children may still write into it; the scratch folder goes in the end.
            if (Directory.Exists(profile))
                await Task.Run(() => Clear(profile));
        }
    }

    private static void Clear(string profile)
    {
        try
        {
            Directory.Delete(profile, recursive: true);
        }
        catch (IOException)
        {
            // Left for the end.
        }
    }

    // ServerKilled → server killed.
    private static string Words(Fault fault) => Capital().Replace(fault.ToString(), " $0").Trim().ToLowerInvariant();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
