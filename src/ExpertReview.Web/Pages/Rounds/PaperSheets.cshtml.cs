using ExpertReview.Data.Accounts;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.PaperEntries;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using ExpertReview.Web.Start;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>纸质评分表: which sheets are entered off paper, by whom and how far; 监督 sees the envelopes opened. Never a value.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class PaperSheets(ReviewDb db, EvidenceFolder evidence) : RoundPage(db)
{
    public IReadOnlyList<PaperEntryLine> Lines { get; private set; } = [];

    public Paging Paging { get; private set; } = new(1, 0, 20);

    public IReadOnlyList<(int Id, string Person)> Clerks { get; private set; } = [];

    [BindProperty]
    public string? Application { get; set; }

    [BindProperty]
    public string? Expert { get; set; }

    [BindProperty]
    public int First { get; set; }

    [BindProperty]
    public int Second { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The entry whose withdrawal was refused.</summary>
    public int Refused { get; private set; }

    public string? Why { get; private set; }

    public bool InTime => Round.Stage is RoundStage.Reviewing or RoundStage.Sealed;

    /// <summary>A scan shows scores: it is nobody's before sealing.</summary>
    public bool MaySeeScans => Round.Stage >= RoundStage.Sealed;

    public static string StateName(PaperEntryLine one, bool needsWitness) => one.State switch
    {
        PaperState.Agreed => "两人一致，待附扫描件",
        PaperState.Standing => "已成立",
        PaperState.Withdrawn => "已撤销",
        _ => needsWitness && one.Witness is null ? "待监督人员见证开封" : one.Pass > 1 ? "有差异，复录中" : "录入中",
    };

    protected override bool MaySend(string handler) => handler == "Witness" ? User.IsSupervisor() : MayAct;

    public Task OnGetAsync(int p, CancellationToken stop) => LookAsync(p, stop);

    public async Task<IActionResult> OnGetScanAsync(int entry, CancellationToken stop)
    {
        var sha256 = await Db.PaperEntries.AsNoTracking().Where(one => one.Id == entry && one.Round == Round.Id).Select(one => one.ScanSha256).SingleOrDefaultAsync(stop);
        return MaySeeScans && sha256 is not null && evidence.PdfOf(sha256) is { } path ? new PhysicalFileResult(path, "application/pdf") { EnableRangeProcessing = true } : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(Application))
            Wrong(nameof(Application), new("请填写申报编号", "enter the application's number"));
        if (string.IsNullOrWhiteSpace(Expert))
            Wrong(nameof(Expert), new("请填写专家编号", "enter the expert's number"));
        if (ModelState.IsValid && await DoAsync(new OrderPaperEntry(Round.Id, Application!.Trim(), Expert!.Trim(), First, Second, Reason ?? ""), Reason ?? "", nameof(Reason)))
            return Then(At("/paper"), Round.Stage == RoundStage.Reviewing
                ? new("已安排录入；请监督人员见证开封", "ordered; the supervisor must see the envelope opened")
                : new Domain.Basics.Words("已安排录入", "ordered"));
        await LookAsync(1, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostWitnessAsync(int entry, CancellationToken stop)
    {
        if (await DoAsync(new WitnessPaperOpening(Round.Id, entry, User.AccountId()), "见证纸质评分表开封"))
            return Then(At("/paper"), new("已见证开封", "the opening is witnessed"));
        await LookAsync(1, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(int entry, string? why, CancellationToken stop)
    {
        (Refused, Why) = (entry, why);
        if (await DoAsync(new WithdrawPaperEntry(Round.Id, entry, why ?? ""), why ?? "", nameof(Why)))
            return Then(At("/paper"), new("已撤销录入", "withdrawn"));
        await LookAsync(1, stop);
        return Page();
    }

    private async Task LookAsync(int page, CancellationToken stop)
    {
        var all = await AskAsync(new PaperEntriesOf(Round.Id));
        Paging = new Paging(page, all.Count, 20);
        Lines = [.. Paging.Cut(all)];
        if (MayAct && InTime)
            Clerks = [.. (await Db.Accounts.AsNoTracking().Where(one => one.Role == AccountRole.Clerk && !one.Closed).OrderBy(one => one.Login).Take(50).Select(one => new { one.Id, one.Person }).ToListAsync(stop)).Select(one => (one.Id, one.Person))];
    }
}
