using ExpertReview.Features.Reviews;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>The expert's list of files; before it, the pledge.</summary>
[Authorize(Policy = Policies.Review)]
public sealed class Files : AskingPage
{
    public MyList List { get; private set; } = null!;

    public async Task OnGetAsync() => List = await AskAsync(new MySheets(User.Expert().Round, User.Expert().No));

    public async Task<IActionResult> OnPostAsync(string? version)
    {
        var (round, no) = User.Expert();
        if (await DoAsync(new ConfirmPledge(round, no, version ?? ""), "阅读并确认评审承诺"))
            return Then("/review", new("已确认评审承诺", "the pledge is confirmed"));
        await OnGetAsync();
        return Page();
    }
}
