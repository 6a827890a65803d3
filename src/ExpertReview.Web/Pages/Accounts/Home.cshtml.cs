using ExpertReview.Data.Accounts;
using ExpertReview.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ExpertReview.Web.Pages.Accounts;

/// <summary>Sends everybody to their own first page.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class Home : PageModel
{
    public IActionResult OnGet() => LocalRedirect(User.IsInRole(nameof(AccountRole.Expert)) ? "/review" : User.IsInRole(nameof(AccountRole.Clerk)) ? "/entry" : "/rounds");
}
