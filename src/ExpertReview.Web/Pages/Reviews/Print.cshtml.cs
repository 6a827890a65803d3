using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>专家个人评分表 on paper: given, cap and counted side by side, the check code, and lines to sign.</summary>
[Authorize(Policy = Policies.Review)]
public sealed class Print(TimeProvider clock) : SheetPage
{
    /// <summary>When the page was made.</summary>
    public DateTimeOffset At => clock.GetUtcNow();

    public Task<IActionResult> OnGetAsync(string code) => ShowAsync(code);
}
