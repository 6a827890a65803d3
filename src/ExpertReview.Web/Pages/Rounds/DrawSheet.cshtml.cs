using ExpertReview.Data.Store;
using ExpertReview.Features.Draws;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>抽取记录表: the whole draw on paper, to be signed by who drew and who witnessed.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class DrawSheet(ReviewDb db) : RoundPage(db)
{
    public RoundDraw Found { get; private set; } = null!;

    public async Task OnGetAsync() => Found = await AskAsync(new DrawOf(Round.Id));
}
