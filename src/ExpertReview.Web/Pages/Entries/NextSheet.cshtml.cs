using ExpertReview.Features.PaperEntries;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;

namespace ExpertReview.Web.Pages.Entries;

/// <summary>A 录入员's first page: how many sheets wait, and the next of them.</summary>
[Authorize(Policy = Policies.Enter)]
public sealed class NextSheet : AskingPage
{
    public IReadOnlyList<int> Waiting { get; private set; } = [];

    public async Task OnGetAsync() => Waiting = await AskAsync(new PaperTasksOf(User.AccountId()));
}
