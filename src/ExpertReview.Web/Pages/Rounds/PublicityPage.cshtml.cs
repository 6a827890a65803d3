using System.Globalization;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Publicity;
using ExpertReview.Features.Publicity;
using ExpertReview.Features.Rounds;
using ExpertReview.Features.Rules;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>公示 and 公告: their days and where they stand.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class PublicityPage(ReviewDb db) : RoundPage(db)
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
    public DateOnly? Day { get; set; }

    [BindProperty]
    public string? Portal { get; set; }

    [BindProperty]
    public string? Platform { get; set; }

    public RoundPublicity? Period { get; private set; }

    public RoundAddresses? Addresses { get; private set; }

    public int Recognised { get; private set; }

    public DateOnly? Announced { get; private set; }

    public IReadOnlyList<(bool Counts, string End)> Ends { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var settings = FrozenPolicy.Of(Round).Settings.Publicity;
        (Published, WorkingDays, FirstDayCounts) = (settings.Published, settings.WorkingDays.ToString(CultureInfo.InvariantCulture), settings.FirstDayCounts);
        await LookAsync(stop);
    }

    public async Task<IActionResult> OnPostPublishAsync(string? step, CancellationToken stop)
    {
        if (Published is null)
            Wrong(nameof(Published), new("请填写发布日期", "give the day of publication"));
        if (!int.TryParse(WorkingDays, NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days is < 1 or > 365)
            Wrong(nameof(WorkingDays), new("应为 1 到 365 的整数", "a whole number from 1 to 365"));
        if (step == "publish")
            MustBeAddress(nameof(Address), Address);
        if (ModelState.IsValid && step == "publish"
            && await DoAsync(new PublishShortlist(Round.Id, Published!.Value, days, FirstDayCounts, Address!.Trim()), "公示", nameof(Published)))
            return Then(At("/publicity"), new("已录入公示", "the publicity was recorded"));
        if (Published is { } from && days is >= 1 and <= 365)
            Ends = [.. Countings.Select(counts => (counts, PublicityPeriod.Of(from, days, counts, BuiltInRules.WorkingDays) is var period && period.End is { } end
                ? end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : string.Join(' ', period.Warnings.Select(words => words.Said()))))];
        await LookAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAnnounceAsync(CancellationToken stop)
    {
        if (Day is null)
            Wrong(nameof(Day), new("请填写公告日期", "give the day of the announcement"));
        MustBeAddress(nameof(Portal), Portal);
        MustBeAddress(nameof(Platform), Platform);
        if (ModelState.IsValid && await DoAsync(new AnnounceRecognitions(Round.Id, Day!.Value, Portal!.Trim(), Platform!.Trim()), "公告", nameof(Day)))
            return Then(At("/publicity"), new("已录入公告", "the announcement was recorded"));
        await LookAsync(stop);
        return Page();
    }

    private void MustBeAddress(string field, string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            Wrong(field, new Words("应为以 http:// 或 https:// 开头的网址", "an address that begins with http:// or https://"));
    }

    private async Task LookAsync(CancellationToken stop)
    {
        Period = await Db.Periods.AsNoTracking().SingleOrDefaultAsync(one => one.Round == Round.Id, stop);
        Addresses = await Db.Addresses.AsNoTracking().SingleOrDefaultAsync(one => one.Round == Round.Id, stop);
        Recognised = await Db.Recognitions.CountAsync(one => one.Round == Round.Id, stop);
        Announced = Recognised == 0 ? null : await Db.Recognitions.Where(one => one.Round == Round.Id).Select(one => one.Announced).FirstAsync(stop);
    }
}
