using System.Globalization;
using System.Security.Claims;
using ExpertReview.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>Where signing in again inside the form ends: says who is signed in and hands out a fresh antiforgery token.</summary>
[Authorize(Policy = Policies.Review)]
public sealed class Back : PageModel
{
    /// <summary>An expert's name for scripts: drafts on this machine are kept under it.</summary>
    public static string IdOf(ClaimsPrincipal user)
    {
        var (round, no) = user.Expert();
        return string.Create(CultureInfo.InvariantCulture, $"{round}-{no}");
    }
}
