using ExpertReview.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ExpertReview.Web.Pages.Accounts;

/// <summary>退出.</summary>
[Authorize(Policy = Policies.Open)]
public sealed class SignOut : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync();
        return LocalRedirect("/account/sign-in");
    }
}
