using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Recusals;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>递补: who takes a place that a recusal made free, or why it stays open.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class Vacancy(ReviewDb db) : RoundPage(db)
{
    public Substitutes Found { get; private set; } = null!;

    public string Organisation { get; private set; } = "";

    public string? Expert { get; private set; }

    public string? Reason { get; private set; }

    public bool May => MayAct && Round.Stage == Domain.Rounds.RoundStage.Reviewing && Found.Place.ClosedAt is null;

    public async Task<IActionResult> OnGetAsync(int vacancy, CancellationToken stop) => await LookAsync(vacancy, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int vacancy, string? expert, string? reason, bool leave, CancellationToken stop)
    {
        (Expert, Reason) = (string.IsNullOrWhiteSpace(expert) ? null : expert.Trim(), reason);
        if (!await LookAsync(vacancy, stop))
            return NotFound();
        if (Expert is null && !leave)
            Wrong(nameof(Expert), new("请选择递补专家，或选择“不递补”", "choose who takes the place, or leave it open"));
        else if (await DoAsync(new FillVacancy(Round.Id, vacancy, leave ? null : Expert, reason ?? ""), reason ?? "", nameof(Reason)))
            return Then(At("/recusals"), leave ? new("已记录不递补", "the place stays open") : new Words("已递补，该专家的评审任务中已有此申报", "the place is filled; the file stands in the expert's list"));
        return Page();
    }

    private async Task<bool> LookAsync(int vacancy, CancellationToken stop)
    {
        if (await AskAsync(new SubstitutesFor(Round.Id, vacancy)) is not { } found)
            return false;
        Found = found;
        Organisation = await Db.Of<Recommendation>(Round.Id).Where(row => row.Code == found.Place.Application).OrderBy(row => row.File).ThenBy(row => row.Row).Select(row => row.Organisation).FirstOrDefaultAsync(stop) ?? "";
        return true;
    }
}
