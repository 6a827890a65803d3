using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>操作记录: the hash chain over every act, checked from end to end.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class RecordList(ReviewDb db) : RoundPage(db)
{
    public IReadOnlyList<RecordEntry> Entries { get; private set; } = [];

    public Paging Paging { get; private set; } = new(1, 0);

    public long? Broken { get; private set; }

    public string Anchor { get; private set; } = "";

    public async Task OnGetAsync(int p, CancellationToken stop)
    {
        var all = await Db.Record.AsNoTracking().OrderBy(entry => entry.Sequence).ToListAsync(stop);
        Broken = RecordChain.FirstBroken(all);
        Anchor = all.Count > 0 ? all[^1].Hash : "";
        Paging = new Paging(p, all.Count);
        Entries = [.. Paging.Cut(Enumerable.Reverse(all))];
    }
}
