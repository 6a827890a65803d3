using ExpertReview.Data.Accounts;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Reviews;
using ExpertReview.Features.Accounts;
using ExpertReview.Features.Reviews;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>专家登录条: slips to print, each with the one-time link of one expert as a QR code and in letters, and the telephone of who helps.</summary>
/// <param name="db">The database.</param>
/// <param name="clock">The clock.</param>
[Authorize(Policy = Policies.Look)]
public sealed class Slips(ReviewDb db, TimeProvider clock) : RoundPage(db)
{
    /// <summary>Slips of one go: three A4 pages, and a page of html that stays small.</summary>
    public const int Most = 12;

    /// <summary>The slips made just now; their links are shown this once.</summary>
    public IReadOnlyList<(string No, string Login, string Name, string Link)> Made { get; private set; } = [];

    /// <summary>Until when these links can be used.</summary>
    public DateTimeOffset Until { get; private set; }

    /// <summary>Experts with files who have no account in use and no link that still can be used.</summary>
    public IReadOnlyList<(string No, string Name)> Waiting { get; private set; } = [];

    /// <summary>How many have a link that they have not used yet.</summary>
    public int Given { get; private set; }

    /// <summary>Whether the address is one that only this machine knows: a link to it would lead the expert nowhere.</summary>
    public bool OnlyHere => ThisMachine.Is(Request.Host);

    public DateTimeOffset? Deadline { get; private set; }

    public ReviewContact? Stored { get; private set; }

    [BindProperty]
    public string? Contact { get; set; }

    [BindProperty]
    public string? Telephone { get; set; }

    [BindProperty]
    public string? Expert { get; set; }

    /// <summary>One slip an A4 page instead of four.</summary>
    [BindProperty]
    public bool One { get; set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LookAsync(stop);
        (Contact, Telephone) = (Stored?.Person, Stored?.Telephone);
    }

    public async Task<IActionResult> OnPostContactAsync(CancellationToken stop)
    {
        if (await DoAsync(new SetReviewContact(Round.Id, Contact ?? "", Telephone ?? ""), "登记联系人", nameof(Contact)))
            return Then(At("/slips"), new("联系人已保存", "the contact is saved"));
        await LookAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostPrintAsync(CancellationToken stop)
    {
        await LookAsync(stop);
        (Contact, Telephone) = (Stored?.Person, Stored?.Telephone);
        var no = Expert?.Trim() ?? "";
        var wanted = no.Length == 0 ? [.. Waiting.Take(Most)] : (await AskAsync(new ReviewProgressOf(Round.Id))).Where(one => one.No == no).Select(one => (one.No, one.Name)).ToList();
        if (wanted.Count == 0)
        {
            Wrong(nameof(Expert), no.Length > 0 ? new("没有这位专家，或没有分配给其的申报", "there is no such expert, or no file is assigned") : new("没有需要登录条的专家", "no expert needs a slip"));
            return Page();
        }

        var slips = wanted.Select(one => (one.No, Login: ExpertLogin.Of(Round.Id, one.No), one.Name, Token: Tokens.New())).ToList();
        if (!await DoAsync(new OpenAccounts(AccountRole.Expert, Round.Id, [.. slips.Select(one => new AccountToOpen(one.Login, one.Name, Tokens.HashOf(one.Token), one.No))], OneTimeLinks.Last), "打印专家登录条", nameof(Expert)))
            return Page();
        Made = [.. slips.Select(one => (one.No, one.Login, one.Name, OneTimeLinks.Of(Request, one.Token)))];
        Until = clock.GetUtcNow() + OneTimeLinks.Last;
        await LookAsync(stop);
        return Page();
    }

    private async Task LookAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var accounts = await Db.Accounts.AsNoTracking().Where(one => one.Round == Round.Id && one.Role == AccountRole.Expert)
            .Select(one => new { one.Id, one.Login, Ready = one.PasswordHash != null || one.Closed }).ToListAsync(stop);
        var links = (await Db.Links.AsNoTracking().Where(link => link.Used == null && link.Account != null).Select(link => new { link.Account, link.Expires }).ToListAsync(stop))
            .Where(link => link.Expires >= now).Select(link => link.Account!.Value).ToHashSet();
        var known = accounts.Where(one => one.Ready || links.Contains(one.Id)).Select(one => one.Login).ToHashSet(StringComparer.Ordinal);
        Given = accounts.Count(one => !one.Ready && links.Contains(one.Id));
        Waiting = [.. (await AskAsync(new ReviewProgressOf(Round.Id))).Where(one => one.Assigned > 0 && !known.Contains(ExpertLogin.Of(Round.Id, one.No))).Select(one => (one.No, one.Name))];
        Deadline = await AskAsync(new ReviewDeadlineOf(Round.Id));
        Stored = await AskAsync(new ReviewContactOf(Round.Id));
    }
}
