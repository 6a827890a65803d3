using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Publicity;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Publicity;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>异议: what came in during the 公示 about single applications, and what was decided.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class Objections(ReviewDb db) : RoundPage(db)
{
    private IReadOnlyDictionary<string, string> _names = new Dictionary<string, string>();

    [BindProperty]
    public DateOnly? Received { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public string? Contact { get; set; }

    [BindProperty]
    public string? Application { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    /// <summary>The objection whose decision was refused.</summary>
    public int Refused { get; private set; }

    public IReadOnlyList<Objection> All { get; private set; } = [];

    public Paging Paging { get; private set; } = new(1, 0, 20);

    public IReadOnlyList<string> Choices { get; private set; } = [];

    public DateOnly? End { get; private set; }

    public bool MayDecide => MayAct && Round.Stage is RoundStage.Publicised or RoundStage.Announced;

    public Task OnGetAsync(int p, CancellationToken stop) => LookAsync(p, stop);

    public async Task<IActionResult> OnPostLodgeAsync(CancellationToken stop)
    {
        if (Received is null)
            Wrong(nameof(Received), new("请填写收到日期", "give the day"));
        if (string.IsNullOrWhiteSpace(Who))
            Wrong(nameof(Who), new("请填写提出人", "say who raised it"));
        if (string.IsNullOrWhiteSpace(Application))
            Wrong(nameof(Application), new("请选择所涉申报", "choose the application"));
        if (string.IsNullOrWhiteSpace(Text))
            Wrong(nameof(Text), new("请填写异议内容", "give its text"));
        var number = 0;
        if (ModelState.IsValid && await DoAsync(
            new LodgeObjection(Round.Id, Received!.Value, Who!.Trim(), Contact?.Trim() ?? "", Application!, Text!.Trim()), "登记异议", nameof(Received), (int given) => number = given))
            return Then(At("/objections"), new($"已登记第 {number} 号异议", $"objection {number} was recorded"));
        await LookAsync(1, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostDecideAsync(int number, bool? upheld, CancellationToken stop)
    {
        Refused = number;
        if (upheld is null)
            Wrong(nameof(Reasons), new("请选择成立或不成立", "choose upheld or rejected"));
        if (string.IsNullOrWhiteSpace(Reasons))
            Wrong(nameof(Reasons), new ObjectionWithoutReasons(number).Words);
        if (ModelState.IsValid && await DoAsync(new DecideObjection(Round.Id, number, upheld!.Value, Reasons!.Trim()), "处理异议", nameof(Reasons)))
            return Then(At("/objections"), new($"第 {number} 号异议已处理", $"objection {number} was decided"));
        await LookAsync(1, stop);
        return Page();
    }

    public string NameOf(string code) => _names.GetValueOrDefault(code, code);

    private async Task LookAsync(int page, CancellationToken stop)
    {
        Paging = new Paging(page, await Db.Objections.CountAsync(one => one.Round == Round.Id, stop), 20);
        All = await Db.Objections.AsNoTracking().Where(one => one.Round == Round.Id).OrderByDescending(one => one.Number)
            .Skip((Paging.Page - 1) * Paging.Size).Take(Paging.Size).ToListAsync(stop);
        End = await Db.Periods.AsNoTracking().Where(one => one.Round == Round.Id).Select(one => (DateOnly?)one.End).SingleOrDefaultAsync(stop);
        var listed = await Db.Decisions.AsNoTracking().Where(one => one.Round == Round.Id && one.Approved).Select(one => one.Application).ToListAsync(stop);
        _names = await Db.OrganisationsOf(Round.Id, listed, stop);
        Choices = Round.Stage == RoundStage.Publicised && MayAct ? [.. listed.OrderBy(NameOf, StringComparer.Ordinal)] : [];
    }
}
