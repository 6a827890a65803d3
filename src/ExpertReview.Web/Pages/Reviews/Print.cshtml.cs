using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Discussions;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>专家个人评分表 on paper: given, cap and counted side by side, the check code, and lines to sign.</summary>
[Authorize(Policy = Policies.Review)]
public sealed class Print(TimeProvider clock) : SheetPage
{
    /// <summary>When the page was made.</summary>
    public DateTimeOffset At => clock.GetUtcNow();

    /// <summary>What was corrected after sealing, to be signed too.</summary>
    public SheetCorrections Corrections { get; private set; } = SheetCorrections.None;

    public Task<IActionResult> OnGetAsync(string code) => ShowAsync(code);

    /// <inheritdoc/>
    protected override async Task LookAsync(int round, string expert, string code)
    {
        if (Form.Stage >= RoundStage.Sealed)
            Corrections = await AskAsync(new OwnCorrections(round, expert, code));
    }
}
