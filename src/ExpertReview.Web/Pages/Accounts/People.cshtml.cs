using ExpertReview.Data.Accounts;
using ExpertReview.Data.Store;
using ExpertReview.Features.Accounts;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Accounts;

/// <summary>账户: who may sign in; one-time links for staff; closing and reopening.</summary>
[Authorize(Policy = Policies.Organise)]
public sealed class People(ReviewDb db, TimeProvider clock) : AskingPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Login { get; set; }

    [BindProperty]
    public AccountRole Role { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    /// <summary>The account whose closing or reopening was refused.</summary>
    public int Refused { get; private set; }

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
            if (await DoAsync(new OpenAccounts(Role, null, [new AccountToOpen(Login!.Trim(), Name!.Trim(), Tokens.HashOf(token))], OneTimeLinks.Last), "开通账户", nameof(Login)))
                Link = OneTimeLinks.Of(Request, token);
        }

        await LookAsync(1, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostCloseAsync(int account, CancellationToken stop)
    {
        Refused = account;
        if (string.IsNullOrWhiteSpace(Reason))
            Wrong(nameof(Reason), new("请写明理由", "give a reason"));
        var person = "";
        return ModelState.IsValid && await DoAsync(new CloseAccount(account, User.AccountId(), Tokens.New(), Reason!.Trim()), Reason!.Trim(), nameof(Reason), (string name) => person = name)
            ? Then("/accounts", new($"已停用{person}的账户", $"the account of {person} is closed"))
            : await AgainAsync(stop);
    }

    public async Task<IActionResult> OnPostReopenAsync(int account, CancellationToken stop)
    {
        Refused = account;
        if (string.IsNullOrWhiteSpace(Reason))
            Wrong(nameof(Reason), new("请写明理由", "give a reason"));
        var person = "";
        return ModelState.IsValid && await DoAsync(new ReopenAccount(account, Reason!.Trim()), Reason!.Trim(), nameof(Reason), (string name) => person = name)
            ? Then("/accounts", new($"已恢复{person}的账户", $"the account of {person} is open again"))
            : await AgainAsync(stop);
    }

    /// <summary>Where an account stands, as the key of its text.</summary>
    public string StateOf(Account one) => one switch
    {
        { Closed: true } => "已停用",
        { LockedUntil: { } until } when until > clock.GetUtcNow() => "密码错误，暂时锁定",
        { PasswordHash: null } => "未启用",
        _ => "已启用",
    };

    private async Task<IActionResult> AgainAsync(CancellationToken stop)
    {
        await LookAsync(1, stop);
        return Page();
    }

    private async Task LookAsync(int page, CancellationToken stop)
    {
        var shown = Show switch
        {
            "staff" => db.Accounts.Where(one => one.Role != AccountRole.Expert),
            "experts" => db.Accounts.Where(one => one.Role == AccountRole.Expert),
            _ => db.Accounts,
        };
        Paging = new Paging(page, await shown.CountAsync(stop));
        // Staff first: there are few of them and many experts.
        All = await shown.AsNoTracking().OrderBy(one => one.Role == AccountRole.Expert).ThenBy(one => one.Login).Skip((Paging.Page - 1) * Paging.Size).Take(Paging.Size).ToListAsync(stop);
    }
}
