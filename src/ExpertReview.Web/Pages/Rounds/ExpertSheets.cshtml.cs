using ExpertReview.Data.Store;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Recusals;
using ExpertReview.Features.Reviews;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>One expert's sheets without scores: given back at a written request, or set aside.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class ExpertSheets(ReviewDb db) : RoundPage(db)
{
    public string No { get; private set; } = "";

    public string Name { get; private set; } = "";

    public IReadOnlyList<SheetProgress> Sheets { get; private set; } = [];

    public string? Application { get; private set; }

    public string? Reason { get; private set; }

    public bool May => MayAct && Round.Stage == Domain.Rounds.RoundStage.Reviewing;

    public async Task<IActionResult> OnGetAsync(string expert, CancellationToken stop) => await LookAsync(expert, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string expert, string? application, string? reason, string? act, CancellationToken stop)
    {
        (Application, Reason) = (application, reason);
        if (!await LookAsync(expert, stop))
            return NotFound();
        var vacancy = 0;
        if (string.IsNullOrEmpty(application))
            Wrong(nameof(Application), new("请选择一份评分表", "choose a sheet"));
        else if (act == "recuse" && await DoAsync(new OrderRecusal(Round.Id, application, expert, reason ?? ""), reason ?? "", nameof(Reason), (int id) => vacancy = id))
            return Then(At($"/recusals/{vacancy}"), new("已责令回避，请选择递补专家", "the expert was recused; choose who takes the place"));
        else if (act == "reopen" && await DoAsync(new ReopenSheet(Round.Id, expert, application, reason ?? ""), reason ?? "", nameof(Reason)))
            return Then(At($"/progress/{Uri.EscapeDataString(expert)}"), new("已退回，专家可以继续修改", "given back; the expert may change it"));
        return Page();
    }

    public static string StateName(SheetProgress sheet) => sheet switch
    {
        { State: SheetState.Submitted } => "已提交", { State: SheetState.Recused } => "已回避", { Declines: true } => "不接受评审，待处理", { Asked: not null } => "申请回避，待处理", { Begun: true } => "进行中", _ => "未开始",
    };

    private async Task<bool> LookAsync(string expert, CancellationToken stop)
    {
        No = expert;
        Name = await Db.Of<Domain.Experts.Expert>(Round.Id).Where(one => one.No == expert).Select(one => one.Name).SingleOrDefaultAsync(stop) ?? "";
        Sheets = Name.Length == 0 ? [] : await AskAsync(new SheetsOfExpert(Round.Id, expert));
        return Name.Length > 0;
    }
}
