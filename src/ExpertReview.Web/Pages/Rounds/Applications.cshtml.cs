using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Features.Screening;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>形式审查: every application with the number of clauses it misses, and what is proposed.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class Applications(ReviewDb db) : RoundPage(db)
{
    /// <summary>An application in the list; <c>Assigned</c> is null before the check.</summary>
    public sealed record Line(string Code, string Organisation, string Recommender, int Findings, bool? Assigned);

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public Paging Paging { get; private set; } = new(1, 0);

    public bool Unchecked { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string Show { get; set; } = "";

    public Task OnGetAsync(string? sort, int p, CancellationToken stop) => LookAsync(sort, p, stop);

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken stop)
    {
        if (await DoAsync(new CheckEligibility(Round.Id), "形式审查"))
            return Then(At("/applications"), new("已检查全部申报", "every application was checked"));
        await LookAsync(null, 1, stop);
        return Page();
    }

    private async Task LookAsync(string? sort, int page, CancellationToken stop)
    {
        Show ??= "";
        var rows = await Db.Of<Recommendation>(Round.Id).OrderBy(row => row.File).ThenBy(row => row.Row).ToListAsync(stop);
        var found = await Db.Of<EligibilityFinding>(Round.Id).GroupBy(row => row.Code).Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, stop);
        var assigned = await Db.Of<EligibilityProposal>(Round.Id).Select(row => new { row.Code, row.Assigned }).ToDictionaryAsync(one => one.Code, one => one.Assigned, stop);
        Unchecked = assigned.Count == 0;
        var lines = ApplicationMerge.Of(rows, [], [], []).Applications
            .Select(one => new Line(one.No, one.Organisation, one.Recommender, found.GetValueOrDefault(one.No), assigned.TryGetValue(one.No, out var goes) ? goes : null))
            .Where(one => Show switch { "found" => one.Findings > 0, "out" => one.Assigned == false, _ => true });
        List<Line> sorted = [.. sort == "recommender" ? lines.OrderBy(one => one.Recommender, StringComparer.Ordinal).ThenBy(one => one.Code, StringComparer.Ordinal) : lines];
        Paging = new Paging(page, sorted.Count);
        Lines = [.. Paging.Cut(sorted)];
    }
}
