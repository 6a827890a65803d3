using ExpertReview.Features.Reviews;
using ExpertReview.Features.Samples;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>练习: the form with an invented application. What is typed comes back with the page and stays nowhere.</summary>
[Authorize(Policy = Policies.Review)]
public sealed class Practice : AskingPage
{
    public ExpertSheet Form { get; private set; } = null!;

    /// <summary>What was typed and would be refused, by field.</summary>
    public Dictionary<string, string> Typed { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<SheetQuestion> Questions { get; private set; } = [];

    /// <summary>Whether the sheet has been tried.</summary>
    public bool Tried { get; private set; }

    public Task<IActionResult> OnGetAsync() => ShowAsync(new Dictionary<string, string>(), null);

    public Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? then)
    {
        Tried = true;
        return ShowAsync(Request.Form.ToDictionary(one => one.Key, one => one.Value.ToString().ReplaceLineEndings("\n"), StringComparer.Ordinal), then);
    }

    private async Task<IActionResult> ShowAsync(Dictionary<string, string> typed, string? take)
    {
        var (round, no) = User.Expert();
        if (await AskAsync(new PracticeSheet(round, no, typed, take)) is not { } sheet)
            return NotFound();
        (Form, Questions) = (sheet.Form, sheet.Questions);
        foreach (var (field, why) in sheet.Refused)
        {
            Typed[field] = typed[field];
            Wrong(field, why);
        }

        return Page();
    }
}
