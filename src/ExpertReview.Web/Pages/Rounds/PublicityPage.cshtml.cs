using System.Globalization;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Calendar;
using ExpertReview.Domain.Publicity;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Publicity;
using ExpertReview.Features.Rounds;
using ExpertReview.Features.Rules;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using ExpertReview.Web.Start;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>公示 and 公告: their days, where they stand, and what holds an announcement back.</summary>
[Authorize(Policy = Policies.Look)]
[RequestSizeLimit(KeptPapers.MostUpload)]
public sealed class PublicityPage(ReviewDb db, KeptPapers papers, EvidenceFolder evidence, TimeProvider clock) : RoundPage(db)
{
    private static readonly bool[] Countings = [true, false];

    [BindProperty]
    public DateOnly? Published { get; set; }

    [BindProperty]
    public string? WorkingDays { get; set; }

    [BindProperty]
    public bool FirstDayCounts { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public IFormFile? Saved { get; set; }

    [BindProperty]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public string? Portal { get; set; }

    [BindProperty]
    public string? Platform { get; set; }

    public RoundPublicity? Period { get; private set; }

    public RoundAddresses? Addresses { get; private set; }

    /// <summary>Announcements with the number of platforms of each.</summary>
    public IReadOnlyList<(RoundAnnouncement Announcement, int Count)> Announcements { get; private set; } = [];

    public IReadOnlyList<(bool Counts, string End)> Ends { get; private set; } = [];

    public IReadOnlyDictionary<string, Words> Held { get; private set; } = new Dictionary<string, Words>();

    /// <summary>How many approved applications are not announced, how many of these nothing holds back, and how many of those lack their credit check.</summary>
    public (int Left, int Free, int Unchecked) Waiting { get; private set; }

    public int Objections { get; private set; }

    public int OpenObjections { get; private set; }

    public bool Confirmed { get; private set; }

    /// <summary>Where the period stands today.</summary>
    public Words? Today { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        var settings = FrozenPolicy.Of(Round).Settings.Publicity;
        (Published, WorkingDays, FirstDayCounts) = (settings.Published, settings.WorkingDays.ToString(CultureInfo.InvariantCulture), settings.FirstDayCounts);
        await LookAsync(stop);
    }

    /// <summary>The saved page. It comes from outside: only ever as a download.</summary>
    public async Task<IActionResult> OnGetSavedAsync(CancellationToken stop)
    {
        var saved = await Db.Addresses.AsNoTracking().SingleOrDefaultAsync(one => one.Round == Round.Id, stop);
        return saved is { SavedPage.Length: > 0 } && evidence.PathOf(saved.SavedPage) is { } path ? PhysicalFile(path, "application/octet-stream", saved.SavedPageName) : NotFound();
    }

    public async Task<IActionResult> OnPostPublishAsync(string? step, CancellationToken stop)
    {
        if (Published is null)
            Wrong(nameof(Published), new("请填写发布日期", "give the day of publication"));
        if (!int.TryParse(WorkingDays, NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days is < 1 or > 365)
            Wrong(nameof(WorkingDays), new("应为 1 到 365 的整数", "a whole number from 1 to 365"));
        if (step == "publish")
        {
            MustBeAddress(nameof(Address), Address);
            var (page, name) = await KeepSavedAsync(stop);
            if (ModelState.IsValid && await DoAsync(new PublishShortlist(Round.Id, Published!.Value, days, FirstDayCounts, Address!.Trim(), page, name), "公示", nameof(Published)))
                return Then(At("/publicity"), new("已录入公示", "the publicity was recorded"));
        }

        if (Published is { } from && days is >= 1 and <= 365)
            Ends = EndsOf(from, days);
        await LookAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAnnounceAsync(CancellationToken stop)
    {
        if (Day is null)
            Wrong(nameof(Day), new("请填写公告日期", "give the day of the announcement"));
        MustBeAddress(nameof(Portal), Portal);
        MustBeAddress(nameof(Platform), Platform);
        var count = 0;
        if (ModelState.IsValid && await DoAsync(new AnnounceRecognitions(Round.Id, Day!.Value, Portal!.Trim(), Platform!.Trim()), "公告", nameof(Day), (int announced) => count = announced))
            return Then(At("/publicity"), new($"已录入公告，认定 {count} 家", $"the announcement was recorded: {count} platforms"));
        await LookAsync(stop);
        return Page();
    }

    private async Task<(string Sha256, string Name)> KeepSavedAsync(CancellationToken stop)
    {
        if (Saved is null)
            return ("", "");
        var (hash, wrong) = await papers.KeepPageAsync(Saved, stop);
        if (wrong is { } words)
            Wrong(nameof(Saved), words);
        return (hash, Path.GetFileName(Saved.FileName.Replace('\\', '/')));
    }

    private void MustBeAddress(string field, string? address)
    {
        if (!Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            Wrong(field, new Words("应为以 http:// 或 https:// 开头的网址", "an address that begins with http:// or https://"));
    }

    private static IReadOnlyList<(bool Counts, string End)> EndsOf(DateOnly from, int days) =>
        [.. Countings.Select(counts => (counts, PublicityPeriod.Of(from, days, counts, BuiltInRules.WorkingDays) is var period && period.End is { } end
            ? string.Join(' ', period.Warnings.Select(words => words.Said()).Prepend(end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
            : string.Join(' ', period.Warnings.Select(words => words.Said()))))];

    private async Task LookAsync(CancellationToken stop)
    {
        Period = await Db.Periods.AsNoTracking().SingleOrDefaultAsync(one => one.Round == Round.Id, stop);
        Addresses = await Db.Addresses.AsNoTracking().SingleOrDefaultAsync(one => one.Round == Round.Id, stop);
        Confirmed = await Db.Meetings.AnyAsync(one => one.Round == Round.Id && one.ConfirmedBy != null, stop);
        if (Period is not { } period)
        {
            await LookAheadAsync(stop);
            return;
        }

        Ends = EndsOf(period.Published, period.WorkingDays);
        Today = StateOf(period, ChinaTime.DayOf(clock.GetUtcNow()));
        var recognitions = await Db.Recognitions.AsNoTracking().Where(one => one.Round == Round.Id).Select(one => new { one.Application, one.Announced }).ToListAsync(stop);
        var announcements = await Db.Announcements.AsNoTracking().Where(one => one.Round == Round.Id).OrderBy(one => one.Day).ToListAsync(stop);
        Announcements = [.. announcements.Select(one => (one, recognitions.Count(row => row.Announced == one.Day)))];
        var objections = await Db.Objections.AsNoTracking().Where(one => one.Round == Round.Id).ToListAsync(stop);
        var rechecks = await Db.CreditRechecks.AsNoTracking().Where(one => one.Round == Round.Id).ToListAsync(stop);
        (Objections, OpenObjections) = (objections.Count, objections.Count(one => one.State == ObjectionState.Open));
        var left = (await ApprovedAsync(stop)).Except(recognitions.Select(one => one.Application), StringComparer.Ordinal).ToList();
        Held = HeldBack.FromAnnouncement(objections, rechecks).Where(one => left.Contains(one.Key)).ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);
        var free = left.Where(no => !Held.ContainsKey(no)).ToList();
        Waiting = (left.Count, free.Count, free.Except(rechecks.Where(one => one.Before == RecheckBefore.Announcement).Select(one => one.Application), StringComparer.Ordinal).Count());
    }

    private async Task LookAheadAsync(CancellationToken stop)
    {
        if (Round.Stage != RoundStage.Decided)
            return;
        var list = await ApprovedAsync(stop);
        var done = await Db.CreditRechecks.AsNoTracking().Where(one => one.Round == Round.Id && one.Before == RecheckBefore.Publicity).Select(one => one.Application).ToListAsync(stop);
        Waiting = (list.Count, list.Count, list.Except(done, StringComparer.Ordinal).Count());
    }

    private Task<List<string>> ApprovedAsync(CancellationToken stop) =>
        Db.Decisions.AsNoTracking().Where(one => one.Round == Round.Id && one.Approved).Select(one => one.Application).ToListAsync(stop);

    private static Words StateOf(RoundPublicity period, DateOnly today)
    {
        if (today > period.End)
            return new("公示期已满", "the period is over");
        if (today < period.Published)
            return new("尚未到公示日期", "the period has not begun");
        try
        {
            var left = 0;
            for (var day = today; day < period.End; day = BuiltInRules.WorkingDays.NextAfter(day))
                left++;
            return new($"公示中，今天是 {today:yyyy-MM-dd}，之后还有 {left} 个工作日", $"running: today is {today:yyyy-MM-dd}, {left} working days follow");
        }
        catch (UnknownCalendarYearException unknown)
        {
            return unknown.Words;
        }
    }
}
