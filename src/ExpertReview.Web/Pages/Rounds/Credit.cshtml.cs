using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Publicity;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Publicity;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>信用复查 of the decided list before 公示 and before 公告, entered as a whole.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class Credit(ReviewDb db) : RoundPage(db)
{
    private HashSet<string> _bad = [];
    private bool _posted;

    /// <summary>One on the list with what was found so far.</summary>
    public sealed record Line(string No, string Name, CreditRecheck? Publicity, CreditRecheck? Announcement);

    [BindProperty]
    public DateOnly? Day { get; set; }

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>Whether a look-up can be entered now.</summary>
    public bool MayEnter => MayAct && Round.Stage is RoundStage.Decided or RoundStage.Publicised or RoundStage.Announced && Open.Any();

    /// <summary>Before which step it would be.</summary>
    public RecheckBefore Before => Round.Stage <= RoundStage.Decided ? RecheckBefore.Publicity : RecheckBefore.Announcement;

    /// <summary>Those not announced yet.</summary>
    public IEnumerable<Line> Open => Lines.Where(one => !Announced.Contains(one.No));

    private HashSet<string> Announced { get; set; } = [];

    public HashSet<string> Silent { get; } = [];

    public Task OnGetAsync(CancellationToken stop) => LookAsync(stop);

    public async Task<IActionResult> OnPostAsync(List<string> bad, CancellationToken stop)
    {
        (_posted, _bad) = (true, [.. bad]);
        if (Day is null)
            Wrong(nameof(Day), new("请填写查询日期", "give the day of the look-up"));
        var found = bad.Distinct(StringComparer.Ordinal).Select(no => new CreditFound(no, Request.Form[$"note_{no}"].ToString().Trim())).ToList();
        foreach (var silent in found.Where(one => one.Note.Length == 0))
        {
            Silent.Add(silent.Application);
            Wrong("", new RecheckWithoutNote(silent.Application).Words);
        }

        var count = 0;
        if (ModelState.IsValid && await DoAsync(new RecheckCredit(Round.Id, Day!.Value, found), "信用复查", nameof(Day), (int looked) => count = looked))
            return Then(At("/credit"), new($"已记录 {count} 家的信用复查", $"the credit check of {count} was recorded"));
        await LookAsync(stop);
        return Page();
    }

    public CreditRecheck? Current(Line line) => Before == RecheckBefore.Publicity ? line.Publicity : line.Announcement;

    public bool IsBad(Line line) => _posted ? _bad.Contains(line.No) : Current(line) is { Clear: false };

    public string NoteOf(Line line) => _posted ? Request.Form[$"note_{line.No}"].ToString() : Current(line)?.Note ?? "";

    private async Task LookAsync(CancellationToken stop)
    {
        var listed = await Db.Decisions.AsNoTracking().Where(one => one.Round == Round.Id && one.Approved).OrderBy(one => one.Application).Select(one => one.Application).ToListAsync(stop);
        var names = await Db.OrganisationsOf(Round.Id, listed, stop);
        var checks = (await Db.CreditRechecks.AsNoTracking().Where(one => one.Round == Round.Id).ToListAsync(stop)).ToDictionary(one => (one.Application, one.Before));
        Announced = [.. await Db.Recognitions.AsNoTracking().Where(one => one.Round == Round.Id).Select(one => one.Application).ToListAsync(stop)];
        Lines = [.. listed.Select(no => new Line(
            no, names.GetValueOrDefault(no, no), checks.GetValueOrDefault((no, RecheckBefore.Publicity)), checks.GetValueOrDefault((no, RecheckBefore.Announcement))))];
    }
}
