using ExpertReview.Data.Accounts;
using ExpertReview.Domain.Publicity;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Rules;
using ExpertReview.Features.Samples;
using ExpertReview.Web.Tests.Kit;

namespace ExpertReview.Web.Tests.Browser;

/// <summary>A whole round in a real Chromium: the organiser imports and assigns, three experts score, the organiser seals, ranks, records the decision, publishes,
/// announces and downloads. With EXPERTREVIEW_SCREENSHOTS set to a folder the pictures are kept for eyes.</summary>
public sealed class RoundWalkTests(TestWeb web) : IClassFixture<TestWeb>
{
    private static readonly SampleSize Tiny = new(2026, 2, 3);

    [SkippableFact]
    public async Task A_round_is_carried_from_the_first_table_to_the_announcement_in_a_browser()
    {
        await using var chrome = await Chrome.StartAsync();
        web.UseKestrel(0);
        await Seat.OpenAsync(web.Services, AccountRole.Organiser, null, null, "organiser");
        var work = Path.Combine(Directory.CreateTempSubdirectory("round-walk-").FullName, "round");
        SampleFolder.Write(work, Tiny);
        var folder = RoundFolder.Open(work);
        var settings = folder.ReadSettings();
        var walk = new Walk(chrome, web.ClientOptions.BaseAddress.ToString().TrimEnd('/'));

        await walk.SignInAsync("organiser");
        await walk.OpenRoundAsync(folder.PathOf("round.json"), folder.PathOf(settings.Template));
        await walk.ImportAsync(Directory.EnumerateFiles(work, "*", SearchOption.AllDirectories).Where(IsSent).Order(StringComparer.Ordinal));
        await walk.EndIntakeTwiceAsync();
        await walk.EndScreeningAsync();
        await walk.AssignAsync();

        var links = await walk.InviteAsync();
        Assert.Equal(Tiny.Experts, links.Count);
        for (var i = 0; i < links.Count; i++)
            await ReviewAsync(new ExpertWalk(walk, chrome, links[i]), first: i == 0, share: 0.9m - i * 0.1m);

        await walk.SealAsync();
        await walk.RankAsync();
        await Seat.OpenAsync(web.Services, AccountRole.Organiser, null, null, "second");
        var scan = Path.Combine(Path.GetDirectoryName(work)!, "minutes.pdf");
        await File.WriteAllBytesAsync(scan, Staff.Pdf());
        await walk.DecideAsync("second", scan);
        await walk.RecheckAsync(settings.Publicity.Published);
        await walk.PublishAsync(settings);
        var period = PublicityPeriod.Of(settings.Publicity.Published, settings.Publicity.WorkingDays, settings.Publicity.FirstDayCounts, BuiltInRules.WorkingDays);
        var announced = settings.Announced ?? period.Announced!.Value;
        await walk.RecheckAsync(announced);
        await walk.AnnounceAsync(announced);
        var named = new HashSet<string> { "公告.docx", "公告名单.xlsx", "公示.docx", "公示名单.xlsx", "评分汇总.xlsx", "得分排序.xlsx" };
        var files = await walk.DownloadAsync(named);
        Assert.Superset(named, files.Keys.ToHashSet());
        Assert.DoesNotContain(files, one => one.Value == 0);

        Faults.None(walk.Faults);
        // A refusal answers 409 or 400, which the browser notes on its console.
        Faults.None(chrome.Complaints.Where(one => !one.Contains("status of 4", StringComparison.Ordinal)));
        Directory.Delete(Path.GetDirectoryName(work)!, recursive: true);
    }

    private static async Task ReviewAsync(ExpertWalk expert, bool first, decimal share)
    {
        await expert.ComeInAsync();
        var files = await expert.FilesAsync();
        Assert.NotEmpty(files);
        if (first)
            await expert.SaveFromAStaleWindowAsync(files[0]);
        foreach (var file in files)
        {
            await expert.ScoreAsync(file, share);
            await expert.SubmitTwiceAsync(file);
            await expert.IsReadOnlyAsync(file);
        }
    }

    // What bureaus and the department send: not the settings, and not what only the sample has.
    private static bool IsSent(string path) => Path.GetExtension(path) is ".xlsx" or ".pdf";
}
