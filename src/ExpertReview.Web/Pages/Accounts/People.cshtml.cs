using ExpertReview.Data.Accounts;
using ExpertReview.Data.Store;
using ExpertReview.Features.Accounts;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Accounts;

/// <summary>账户: who may sign in; a new one-time link for staff.</summary>
[Authorize(Policy = Policies.Organise)]
public sealed class People(ReviewDb db) : AskingPage
{
    private static readonly TimeSpan LinksLast = TimeSpan.FromDays(7);

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Login { get; set; }

    [BindProperty]
    public AccountRole Role { get; set; }

    public string? Link { get; private set; }

    public IReadOnlyList<Account> All { get; private set; } = [];

    public Paging Paging { get; private set; } = new(1, 0);

    public Task OnGetAsync(int p, CancellationToken stop) => LookAsync(p, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(Name))
            Wrong(nameof(Name), new("请填写姓名", "enter a name"));
        if (string.IsNullOrWhiteSpace(Login))
            Wrong(nameof(Login), new("请填写登录名", "enter a login"));
        if (Role == AccountRole.Expert)
            Wrong(nameof(Login), new("专家的链接在评审进展页生成", "links of experts are made on the progress page"));
        if (ModelState.IsValid)
        {
            var token = Tokens.New();
            if (await DoAsync(new OpenAccounts(Role, null, [new AccountToOpen(Login!.Trim(), Name!.Trim(), Tokens.HashOf(token))], LinksLast), "开通账户", nameof(Login)))
                Link = $"{Request.Scheme}://{Request.Host}/account/link/{token}";
        }

        await LookAsync(1, stop);
        return Page();
    }

    private async Task LookAsync(int page, CancellationToken stop)
    {
        Paging = new Paging(page, await db.Accounts.CountAsync(stop));
        All = await db.Accounts.AsNoTracking().OrderBy(one => one.Role).ThenBy(one => one.Login).Skip((Paging.Page - 1) * Paging.Size).Take(Paging.Size).ToListAsync(stop);
    }
}
