using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Conflicts;
using ExpertReview.Domain.Experts;
using ExpertReview.Features.Conflicts;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>回避: every pair kept apart, with its path; confirmed or dismissed with a reason.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class ConflictList(ReviewDb db) : RoundPage(db)
{
    private const int Size = 30;

    /// <summary>One pair with everything found about it.</summary>
    public sealed record Line(string Code, string Organisation, string Expert, string ExpertName, IReadOnlyList<ConflictOfInterest> Found, ReviewDecision? Decision);

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public Paging Paging { get; private set; } = new(1, 0);

    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    public (string Code, string Expert) Typed { get; private set; }

    public string? Reason { get; private set; }

    public Task OnGetAsync(int p, CancellationToken stop) => LookAsync(p, stop);

    public async Task<IActionResult> OnPostFindAsync(CancellationToken stop)
    {
        if (await DoAsync(new FindConflicts(Round.Id), "重新查找回避情形"))
            return Then(At("/conflicts"), new("已查找回避情形", "conflicts of interest were looked for"));
        await LookAsync(1, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostDecideAsync(string? code, string? expert, bool upheld, string? reason, int p, CancellationToken stop)
    {
        (Typed, Reason) = ((code ?? "", expert ?? ""), reason);
        if (await DoAsync(new DecideConflict(Round.Id, code ?? "", expert ?? "", upheld, reason ?? ""), reason ?? "", nameof(Reason)))
            return Then(At($"/conflicts?show={Uri.EscapeDataString(Show ?? "")}&p={p}"), new("已记录复核意见", "the decision was recorded"));
        await LookAsync(p, stop);
        return Page();
    }

    private async Task LookAsync(int page, CancellationToken stop)
    {
        Show ??= "";
        var conflicts = await Db.ConflictsOf(Round.Id, stop);
        var decisions = (await Db.Of<ReviewDecision>(Round.Id).Where(row => row.ExpertNo != null).OrderBy(row => row.Row).ToListAsync(stop))
            .GroupBy(row => (row.Code, row.ExpertNo!)).ToDictionary(same => same.Key, same => same.Last());
        var pairs = conflicts.GroupBy(one => (one.Code, one.Expert))
            .Where(pair => Show switch
            {
                "near" => pair.All(one => !one.Certain) && !decisions.ContainsKey(pair.Key),
                "lifted" => decisions.TryGetValue(pair.Key, out var decided) && !decided.Upheld,
                _ => true,
            })
            .ToList();
        Paging = new Paging(page, pairs.Count, Size);
        var shown = Paging.Cut(pairs).ToList();
        var (codes, numbers) = (shown.Select(pair => pair.Key.Code).ToHashSet(StringComparer.Ordinal), shown.Select(pair => pair.Key.Expert).ToHashSet(StringComparer.Ordinal));
        var units = (await Db.Of<Recommendation>(Round.Id).Where(row => codes.Contains(row.Code)).Select(row => new { row.Code, row.Organisation }).ToListAsync(stop))
            .GroupBy(row => row.Code, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Organisation, StringComparer.Ordinal);
        var names = await Db.Of<Expert>(Round.Id).Where(row => numbers.Contains(row.No)).ToDictionaryAsync(row => row.No, row => row.Name, stop);
        Lines = [.. shown.Select(pair => new Line(
            pair.Key.Code, units.GetValueOrDefault(pair.Key.Code, ""), pair.Key.Expert, names.GetValueOrDefault(pair.Key.Expert, ""), [.. pair], decisions.GetValueOrDefault(pair.Key)))];
    }
}
