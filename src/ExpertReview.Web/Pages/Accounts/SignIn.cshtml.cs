using ExpertReview.Data.Accounts;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Accounts;

/// <summary>登录. Five wrong passwords lock an account for fifteen minutes.</summary>
[Authorize(Policy = Policies.Open)]
public sealed class SignIn(ReviewDb db, TimeProvider clock) : AskingPage
{
    private const int MostFailures = 5;
    private static readonly TimeSpan Locked = TimeSpan.FromMinutes(15);

    [BindProperty]
    public string? Login { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true, Name = "back")]
    public string? Back { get; set; }

    /// <summary>Whether the page stands inside a form whose session has expired: without head and foot.</summary>
    [BindProperty(SupportsGet = true, Name = "inside")]
    public bool Inside { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var account = await db.Accounts.SingleOrDefaultAsync(one => one.Login == Login, stop);
        var now = clock.GetUtcNow();
        if (account?.LockedUntil > now)
            return No(new("密码错误次数过多，请稍后再试", "too many wrong passwords; try again later"));
        if (account?.PasswordHash is not { } hash || new PasswordHasher<string>().VerifyHashedPassword(account.Login, hash, Password ?? "") == PasswordVerificationResult.Failed)
        {
            await CountAsync(account, now, stop);
            return No(new("登录名或密码不正确", "wrong login or password"));
        }

        if (account.Closed)
            return No(new("账户已停用，请联系经办人", "the account is closed; ask the organiser"));
        (account.Failures, account.LockedUntil) = (0, null);
        await db.SaveChangesAsync(stop);
        await HttpContext.SignInAsync(Person.PrincipalOf(account));
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back : "/");
    }

    private async Task CountAsync(Account? account, DateTimeOffset now, CancellationToken stop)
    {
        if (account is null)
            return;
        account.Failures++;
        if (account.Failures >= MostFailures)
            (account.Failures, account.LockedUntil) = (0, now + Locked);
        await db.SaveChangesAsync(stop);
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult No(Words words)
    {
        Wrong(nameof(Password), words);
        return Page();
    }
}
