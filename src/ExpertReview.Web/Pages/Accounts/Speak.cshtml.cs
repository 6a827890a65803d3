using ExpertReview.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ExpertReview.Web.Pages.Accounts;

/// <summary>Chooses the language of the screen, for this browser.</summary>
[Authorize(Policy = Policies.Open)]
public sealed class Speak : PageModel
{
    public IActionResult OnPost(string? to, string? back)
    {
        Response.Cookies.Append("expertreview.language", CookieRequestCultureProvider.MakeCookieValue(new RequestCulture("", to == "en" ? "en" : "zh-CN")),
            new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps, MaxAge = TimeSpan.FromDays(365) });
        return LocalRedirect(Url.IsLocalUrl(back) ? back : "/");
    }
}
