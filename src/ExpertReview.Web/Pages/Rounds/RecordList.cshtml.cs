using ExpertReview.Data.Store;
using ExpertReview.Features.Records;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>操作记录: this round's acts, and apart from them those that belong to no round. The chain is one over all rounds; what was added since the
/// last check is checked with each look, all of it when asked.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class RecordList(ReviewDb db) : RoundPage(db)
{
    private const int MostAtOnce = 2_000;

    /// <summary>An entry as the list shows it; the input stays in the record.</summary>
    public sealed record Line(long Sequence, string Act, string Person, string At, string Reason);

    public IReadOnlyList<Line> Entries { get; private set; } = [];

    public Paging Paging { get; private set; } = new(1, 0);

    /// <summary>Whether entries of no round are shown.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    public RecordChecked Check { get; private set; } = null!;

    /// <summary>How many entries there are in all.</summary>
    public long Total { get; private set; }

    public string Anchor { get; private set; } = "";

    public Task OnGetAsync(int p, CancellationToken stop) => LookAsync(p, false, stop);

    /// <summary>Every entry is read and checked again. It changes nothing, so that 监督 may ask for it as well.</summary>
    public Task OnGetCheckAsync(int p, CancellationToken stop) => LookAsync(p, true, stop);

    private async Task LookAsync(int page, bool whole, CancellationToken stop)
    {
        Check = await AskAsync(new CheckRecord(whole, whole ? null : MostAtOnce));
        Anchor = await Db.Record.AsNoTracking().OrderByDescending(entry => entry.Sequence).Select(entry => entry.Hash).FirstOrDefaultAsync(stop) ?? "";
        Total = await Db.Record.MaxAsync(entry => (long?)entry.Sequence, stop) ?? 0;
        var round = Show == "none" ? (int?)null : Round.Id;
        var entries = Db.Record.AsNoTracking().Where(entry => entry.Round == round);
        Paging = new Paging(page, await entries.CountAsync(stop));
        Entries = await entries.OrderByDescending(entry => entry.Sequence).Skip((Paging.Page - 1) * Paging.Size).Take(Paging.Size)
            .Select(entry => new Line(entry.Sequence, entry.Act, entry.Person, entry.At, entry.Reason)).ToListAsync(stop);
    }
}
