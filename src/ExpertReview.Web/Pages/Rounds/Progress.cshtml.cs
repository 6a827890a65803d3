using System.Globalization;
using ExpertReview.Data.Accounts;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Calendar;
using ExpertReview.Features.Accounts;
using ExpertReview.Features.Incoming;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Recusals;
using ExpertReview.Features.Reviews;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>评审进展: who has submitted how many, the experts' one-time links, scores that came on paper.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class Progress(ReviewDb db, TimeProvider clock) : RoundPage(db)
{
    public IReadOnlyList<ExpertProgress> Experts { get; private set; } = [];

    public IReadOnlyList<ExpertProgress> Shown { get; private set; } = [];

    /// <summary>When those who are shown last did anything.</summary>
    public IReadOnlyDictionary<string, DateOnly> LastDays { get; private set; } = new Dictionary<string, DateOnly>();

    public Paging Paging { get; private set; } = new(1, 0);

    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    public DateTimeOffset? Deadline { get; private set; }

    public bool Late => Deadline < clock.GetUtcNow();

    public int Asked { get; private set; }

    public int Open { get; private set; }

    /// <summary>Questions of experts that await an answer.</summary>
    public int Questions { get; private set; }

    public string? Day { get; private set; }

    public string? Time { get; private set; }

    public string? Why { get; private set; }

    public IReadOnlyList<(string No, string Name, string Link)> Links { get; private set; } = [];

    public string? Expert { get; private set; }

    public string? Scores { get; private set; }

    public Task OnGetAsync(int p) => LookAsync(p);

    public async Task<IActionResult> OnPostDeadlineAsync(string? day, string? time, string? why)
    {
        (Day, Time, Why) = (day, time, why);
        if (!DeadlineField.TryRead(day, time, out var deadline))
            Wrong(nameof(Day), DeadlineField.NotUnderstood);
        else if (await DoAsync(new SetReviewDeadline(Round.Id, deadline, why ?? ""), why ?? "", nameof(Why)))
            return Then(At("/progress"), deadline is null ? new("已取消截止时间", "there is no deadline any more") : new Words("截止时间已更改", "the deadline was changed"));
        await LookAsync(1);
        return Page();
    }

    public async Task<IActionResult> OnPostLinksAsync(string? expert, CancellationToken stop)
    {
        Expert = expert?.Trim();
        await LookAsync(1);
        var ready = await Db.Accounts.AsNoTracking().Where(one => one.Round == Round.Id && one.PasswordHash != null).Select(one => one.Login).ToListAsync(stop);
        var wanted = Experts.Where(one => string.IsNullOrEmpty(Expert) ? !ready.Contains(LoginOf(one.No)) : one.No == Expert).ToList();
        if (wanted.Count == 0)
        {
            Wrong(nameof(Expert), new("没有这样的专家，或全部专家已启用账户", "no such expert, or every expert has an account in use"));
            return Page();
        }

        var tokens = wanted.Select(one => (one.No, one.Name, Token: Tokens.New())).ToList();
        if (await DoAsync(
            new OpenAccounts(AccountRole.Expert, Round.Id, [.. tokens.Select(one => new AccountToOpen(LoginOf(one.No), one.Name, Tokens.HashOf(one.Token), one.No))], OneTimeLinks.Last), "生成一次性链接", nameof(Expert)))
            Links = [.. tokens.Select(one => (LoginOf(one.No), one.Name, OneTimeLinks.Of(Request, one.Token)))];
        return Page();
    }

    public async Task<IActionResult> OnPostScoresAsync(IFormFile? scores, CancellationToken stop)
    {
        if (scores is null)
            Wrong(nameof(Scores), new("请选择 评分.csv", "choose 评分.csv"));
        else
        {
            using var copy = new MemoryStream();
            await scores.CopyToAsync(copy, stop);
            var file = new IncomingFile(RoundFolder.ScoresName, copy.ToArray);
            FileImport? import = null;
            if (await DoAsync(new ImportScoreTable(Round.Id, file.Name, file.Sha256, () => new MemoryStream(file.Bytes())), "导入纸质评分", nameof(Scores), (FileImport one) => import = one))
                return Then(At("/progress"), new($"已导入 {import!.Changed.Count} 行，{import.Refused} 个单元格有误", $"{import.Changed.Count} rows were taken, {import.Refused} cells are wrong"));
        }

        await LookAsync(1);
        return Page();
    }

    private string LoginOf(string no) => ExpertLogin.Of(Round.Id, no);

    private async Task LookAsync(int page)
    {
        Experts = await AskAsync(new ReviewProgressOf(Round.Id));
        Deadline = await AskAsync(new ReviewDeadlineOf(Round.Id));
        if (Day is null && Deadline is { } at)
            (Day, Time) = (ChinaTime.Of(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ChinaTime.Of(at).ToString("HH:mm", CultureInfo.InvariantCulture));
        var recusals = await AskAsync(new RecusalsOf(Round.Id));
        (Asked, Open) = (recusals.Asked.Count, recusals.Open.Count);
        Questions = await Db.Questions.CountAsync(one => one.Round == Round.Id && one.AnsweredBy == null);
        var wanted = Experts.Where(one => Show switch { "late" => !one.Done, "untouched" => one.Assigned > 0 && one.Untouched == one.Assigned, _ => true }).ToList();
        Paging = new Paging(page, wanted.Count, 40);
        Shown = [.. Paging.Cut(wanted)];
        LastDays = await AskAsync(new LastDaysOf(Round.Id, [.. Shown.Select(one => one.No)]));
    }
}
