using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Calendar;
using ExpertReview.Features.Rounds;
using ExpertReview.Features.Screening;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>形式审查: every application with the clauses it misses, those that wait for an answer, what is missing and what is proposed.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class Applications(ReviewDb db, TimeProvider clock) : RoundPage(db)
{
    /// <summary>An application in the list; <c>Assigned</c> is null before the check.</summary>
    public sealed record Line(string Code, string Organisation, string Recommender, int Findings, int Open, bool Missing, CorrectionState? Correction, bool? Assigned);

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public Paging Paging { get; private set; } = new(1, 0);

    public bool Unchecked { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string Show { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Q { get; set; } = "";

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
        (Show, Q) = (Show ?? "", Q?.Trim() ?? "");
        var rows = await Db.Of<Recommendation>(Round.Id).OrderBy(row => row.File).ThenBy(row => row.Row).ToListAsync(stop);
        var found = await Db.Of<EligibilityFinding>(Round.Id).GroupBy(row => row.Code).Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, stop);
        var assigned = await Db.Of<EligibilityProposal>(Round.Id).Select(row => new { row.Code, row.Assigned }).ToDictionaryAsync(one => one.Code, one => one.Assigned, stop);
        var answered = await OpenClauses.AnsweredAsync(Db, Round.Id, stop);
        // What is missing stands inside the reports: all of them are read only when the list is asked for it.
        var missing = Show == "missing" ? await MissingAsync(null, stop) : _ => false;
        var today = ChinaTime.DayOf(clock.GetUtcNow());
        var notices = await Db.Of<CorrectionNotice>(Round.Id).ToDictionaryAsync(one => one.Code, one => one.On(today), stop);
        var rule = FrozenPolicy.Of(Round).Rule;
        var applications = ApplicationMerge.Of(rows, [], [], []).Applications;
        Unchecked = applications.Any(one => !assigned.ContainsKey(one.No));
        var lines = applications
            .Where(one => Q.Length == 0 || one.Organisation.Contains(Q, StringComparison.OrdinalIgnoreCase) || one.Platform.Contains(Q, StringComparison.OrdinalIgnoreCase) || one.No.Contains(Q, StringComparison.OrdinalIgnoreCase))
            .Select(one => new Line(
                one.No, one.Organisation, one.Recommender, found.GetValueOrDefault(one.No), OpenClauses.Of(one, rule, answered), missing(one.No),
                notices.TryGetValue(one.No, out var state) ? state : null, assigned.TryGetValue(one.No, out var goes) ? goes : null))
            .Where(IsShown);
        List<Line> sorted = [.. sort == "recommender" ? lines.OrderBy(one => one.Recommender, StringComparer.Ordinal).ThenBy(one => one.Code, StringComparer.Ordinal) : lines];
        Paging = new Paging(page, sorted.Count);
        Lines = [.. Paging.Cut(sorted)];
        if (Show == "missing")
            return;
        var shown = await MissingAsync([.. Lines.Select(one => one.Code)], stop);
        Lines = [.. Lines.Select(one => one with { Missing = shown(one.Code) })];
    }

    private bool IsShown(Line one) => Show switch
    {
        "found" => one.Findings > 0,
        "open" => one.Open > 0,
        "done" => one.Open == 0,
        "missing" => one.Missing,
        "fix" => one.Correction is not null,
        "out" => one.Assigned == false,
        _ => true,
    };

    // 申请报告, 服务评价表 and the files that a report names as evidence.
    private async Task<Func<string, bool>> MissingAsync(List<string>? codes, CancellationToken stop)
    {
        var wanted = Db.Of<ApplicationReport>(Round.Id);
        if (codes is not null)
            wanted = wanted.Where(row => codes.Contains(row.Code));
        var reports = await wanted.Select(row => new { row.Code, row.Evidence }).ToListAsync(stop);
        var evaluated = (await Db.Of<ServiceEvaluation>(Round.Id).Select(row => row.Code).ToListAsync(stop)).ToHashSet(StringComparer.Ordinal);
        var files = (await Db.Files.AsNoTracking().Where(file => file.Round == Round.Id && file.Table == "evidence").Select(file => file.File).ToListAsync(stop)).ToHashSet(StringComparer.Ordinal);
        var complete = reports.Where(row => row.Evidence.All(place => place.File.Length == 0 || files.Contains(place.File))).Select(row => row.Code).ToHashSet(StringComparer.Ordinal);
        return code => !complete.Contains(code) || !evaluated.Contains(code);
    }
}
