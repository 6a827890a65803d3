using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Rounds;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>评审方案: settings, template and rule in words with their hash; at 筹备 they are frozen here.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class Policy(ReviewDb db) : RoundPage(db)
{
    public FrozenPolicy Frozen => FrozenPolicy.Of(Round);

    public string Hash => PolicyAsking.HashOf(Round);

    public bool MayFreeze => MayAct && Round.Stage == RoundStage.Draft;

    public string? Reason { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostFreezeAsync(string? seen, string? reason)
    {
        Reason = reason;
        if (string.IsNullOrWhiteSpace(reason))
            Wrong(nameof(Reason), new("请写明依据，如通知文号", "give the basis, such as the notice's number"));
        return ModelState.IsValid && await DoAsync(new FreezePolicy(Round.Id, seen ?? ""), reason!.Trim(), nameof(Reason))
            ? Then(At(""), new("方案已冻结，开始受理", "the policy is frozen; intake begins"))
            : Page();
    }

    /// <summary>round.json as it stands, to keep as an annex of the notice or to open the next round with.</summary>
    public IActionResult OnGetFile() => File(Round.Settings, "application/json", "round.json");

    /// <summary>The value that a quota holds for, in words.</summary>
    public static string ValueOf(QuotaSetting quota) => quota switch
    {
        { Value: "*" } => new Words("每一个", "each").Said(),
        { By: "prefecture" } => Prefecture.WithCode(quota.Value)?.Name ?? quota.Value,
        { By: "function" } => ServiceFunctions.FromCode(quota.Value) is { } function ? ServiceFunctions.Words(function).Said() : quota.Value,
        { By: "kind", Value: "new" } => new Words("新申报", "new").Said(),
        { By: "kind", Value: "again" } => new Words("再次申报", "again").Said(),
        _ => quota.Value,
    };
}
