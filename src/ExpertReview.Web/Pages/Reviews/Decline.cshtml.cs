using ExpertReview.Domain.Reviews;
using ExpertReview.Features.Reviews;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>不接受评审 of one assigned file, for a reason that is no conflict of interest.</summary>
[Authorize(Policy = Policies.Review)]
public sealed class Decline : SheetPage
{
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? More { get; set; }

    public Task<IActionResult> OnGetAsync(string code) => ShowAsync(code);

    public async Task<IActionResult> OnPostAsync(string code)
    {
        var (round, no) = User.Expert();
        if (!await FindAsync(code))
            return NotFound();
        if (!Enum.TryParse<DeclineReason>(Reason, out var reason))
            Wrong(nameof(Reason), new DeclineWithoutReason().Words);
        else if (await DoAsync(new DeclineFile(round, no, code, reason, More ?? ""), "不接受评审", nameof(Reason)))
            return Then("/review", new("已提出不接受评审，待经办人处理", "the file was declined and awaits the organiser"));
        return await ShowAsync(code);
    }
}
