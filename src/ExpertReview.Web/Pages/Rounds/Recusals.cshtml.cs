using ExpertReview.Data.Store;
using ExpertReview.Features.Recusals;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>回避 during 评审: requests to accept or refuse, places to fill, and what was decided.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class Recusals(ReviewDb db) : RoundPage(db)
{
    public RoundRecusals All { get; private set; } = new([], [], [], new Dictionary<string, string>(), new Dictionary<string, string>());

    public (string Application, string Expert) Typed { get; private set; }

    public string? Reason { get; private set; }

    public bool May => MayAct && Round.Stage == Domain.Rounds.RoundStage.Reviewing;

    public Task OnGetAsync() => LookAsync();

    public async Task<IActionResult> OnPostDecideAsync(string? application, string? expert, string? reason, bool accept)
    {
        (Typed, Reason) = ((application ?? "", expert ?? ""), reason);
        var vacancy = 0;
        if (accept
            ? await DoAsync(new AcceptRecusal(Round.Id, application ?? "", expert ?? "", reason ?? ""), reason ?? "", nameof(Reason), (int id) => vacancy = id)
            : await DoAsync(new RejectRecusal(Round.Id, application ?? "", expert ?? "", reason ?? ""), reason ?? "", nameof(Reason)))
            return accept
                ? Then(At($"/recusals/{vacancy}"), new("回避成立，请选择递补专家", "the recusal stands; choose who takes the place"))
                : Then(At("/recusals"), new("回避申请未予同意，专家可以继续评分", "the request was refused; the expert scores on"));
        await LookAsync();
        return Page();
    }

    public string Unit(string code) => All.Units.GetValueOrDefault(code, "");

    public string Name(string no) => $"{All.Names.GetValueOrDefault(no, "")}（{no}）";

    private async Task LookAsync() => All = await AskAsync(new RecusalsOf(Round.Id));
}
