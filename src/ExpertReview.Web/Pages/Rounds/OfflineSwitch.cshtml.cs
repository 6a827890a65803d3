using ExpertReview.Data.Store;
using ExpertReview.Features.Reviews;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>Whether experts may take evidence with them, with the reason.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class OfflineSwitch(ReviewDb db) : RoundPage(db)
{
    public DateTimeOffset? Since { get; private set; }

    public string? Reason { get; private set; }

    public bool May => MayAct && Round.Stage == Domain.Rounds.RoundStage.Reviewing;

    public async Task OnGetAsync() => Since = await AskAsync(new OfflineFilesOf(Round.Id));

    public async Task<IActionResult> OnPostAsync(bool open, string? reason)
    {
        Reason = reason;
        if (await DoAsync(new AllowOfflineFiles(Round.Id, open, reason ?? ""), reason ?? "", nameof(Reason)))
            return Then(At("/offline"), open ? new("已开放离线材料", "experts may take evidence with them") : new("已关闭离线材料", "experts may no longer take evidence with them"));
        await OnGetAsync();
        return Page();
    }
}
