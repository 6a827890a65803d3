using ExpertReview.Data.Store;
using ExpertReview.Features.Rounds;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>评审方案: settings, template and rule as frozen.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class Policy(ReviewDb db) : RoundPage(db)
{
    public FrozenPolicy Frozen => FrozenPolicy.Of(Round);
}
