using ExpertReview.Data.Accounts;
using ExpertReview.Features.Reviews;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>常用语: an expert's own words for remarks and opinions.</summary>
[Authorize(Policy = Policies.Review)]
public sealed class Phrases : AskingPage
{
    public IReadOnlyList<OwnPhrase> Own { get; private set; } = [];

    [BindProperty]
    public string? Text { get; set; }

    public Task OnGetAsync() => LookAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await DoAsync(new KeepPhrase(User.AccountId(), Text ?? ""), "", nameof(Text)))
            return Then("/review/phrases", new("常用语已保存", "the phrase is kept"));
        await LookAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostDropAsync(int phrase)
    {
        var gone = false;
        await DoAsync(new DropPhrase(User.AccountId(), phrase), "", done: (bool was) => gone = was);
        return gone ? Then("/review/phrases", new("常用语已删除", "the phrase is gone")) : NotFound();
    }

    private async Task LookAsync() => Own = await AskAsync(new PhrasesOf(User.AccountId()));
}
