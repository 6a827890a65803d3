using ExpertReview.Data.Store;
using ExpertReview.Domain.Rounds;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>Every round.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class All(ReviewDb db) : AskingPage
{
    /// <summary>A round in the list.</summary>
    public sealed record Line(int Id, int Year, string Title, RoundStage Stage);

    public IReadOnlyList<Line> Rounds { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) =>
        Rounds = await db.Rounds.AsNoTracking().OrderByDescending(one => one.Id).Select(one => new Line(one.Id, one.Year, one.Title, one.Stage)).ToListAsync(stop);
}
