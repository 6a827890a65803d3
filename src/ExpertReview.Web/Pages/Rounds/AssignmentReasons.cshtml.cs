using ExpertReview.Data.Store;
using ExpertReview.Features.Assignments;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>缺评原因: why reviews are missing, and what would help, each tried.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class AssignmentReasons(ReviewDb db) : RoundPage(db)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [BindProperty(SupportsGet = true)]
    public int? Proposal { get; set; }

    public MissingReasons? Reasons { get; private set; }

    public async Task OnGetAsync() => Reasons = await AskAsync(new ReasonsOf(Round.Id, Proposal, Limit));
}
