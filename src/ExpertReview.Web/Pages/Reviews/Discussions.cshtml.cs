using ExpertReview.Features.Discussions;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>The files that an expert takes part in discussing after sealing.</summary>
[Authorize(Policy = Policies.Review)]
public sealed class Discussions : AskingPage
{
    public IReadOnlyList<DiscussedFile> Files { get; private set; } = [];

    public Paging Paging { get; private set; } = new(1, 0);

    public async Task OnGetAsync(int p)
    {
        var (round, no) = User.Expert();
        Files = await AskAsync(new DiscussionsFor(round, no));
        Paging = new Paging(p, Files.Count);
    }
}
