using ExpertReview.Data.Store;
using ExpertReview.Features.Accounts;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Accounts;

/// <summary>一次性链接. Opening it changes nothing; its button uses it.</summary>
[Authorize(Policy = Policies.Open)]
public sealed class UseLinkPage(ReviewDb db, TimeProvider clock) : AskingPage
{
    private const int ShortestPassword = 10;

    [FromRoute]
    public string Token { get; set; } = "";

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Login { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public bool Usable { get; private set; }

    public bool First { get; private set; }

    public Task OnGetAsync(CancellationToken stop) => LookAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LookAsync(stop);
        if (!Usable)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        if (First && string.IsNullOrWhiteSpace(Name))
            Wrong(nameof(Name), new("请填写姓名", "enter your name"));
        if (First && string.IsNullOrWhiteSpace(Login))
            Wrong(nameof(Login), new("请填写登录名", "enter a login"));
        if ((Password ?? "").Length < ShortestPassword)
            Wrong(nameof(Password), new("密码不少于 10 个字符", "a password has at least 10 characters"));
        if (Password != Again)
            Wrong(nameof(Again), new("两次输入的密码不一致", "the two passwords differ"));
        if (!ModelState.IsValid)
            return Page();
        var id = 0;
        var hash = new PasswordHasher<string>().HashPassword(Login!, Password!);
        if (!await DoAsync(new UseLink(Tokens.HashOf(Token), hash, Tokens.New(), First ? Login!.Trim() : "", First ? Name!.Trim() : ""), "启用账户", done: account => id = account))
            return Page();
        await HttpContext.SignInAsync(Person.PrincipalOf(await db.Accounts.AsNoTracking().SingleAsync(one => one.Id == id, stop)));
        return LocalRedirect(First ? "/try" : "/");
    }

    private async Task LookAsync(CancellationToken stop)
    {
        var hash = Tokens.HashOf(Token);
        var link = await db.Links.AsNoTracking().SingleOrDefaultAsync(one => one.TokenHash == hash, stop);
        Usable = link is { Used: null } && link.Expires >= clock.GetUtcNow();
        First = link is { Account: null };
        if (link?.Account is not { } id)
            return;
        var account = await db.Accounts.AsNoTracking().SingleAsync(one => one.Id == id, stop);
        (Name, Login) = (account.Person, account.Login);
    }
}
