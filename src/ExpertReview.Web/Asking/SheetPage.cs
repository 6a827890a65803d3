using ExpertReview.Features.Reviews;
using ExpertReview.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Asking;

/// <summary>A page about one sheet of the expert who is signed in; another's looks as if it did not exist.</summary>
public abstract class SheetPage : AskingPage
{
    /// <summary>The sheet.</summary>
    public ExpertSheet Form { get; private set; } = null!;

    /// <summary>Loads what the page shows beside the sheet.</summary>
    /// <param name="round">The round.</param>
    /// <param name="expert">专家编号.</param>
    /// <param name="code">申报编号.</param>
    protected virtual Task LookAsync(int round, string expert, string code) => Task.CompletedTask;

    /// <summary>The page with the sheet as it stands now; 404 when it is not the expert's.</summary>
    protected async Task<IActionResult> ShowAsync(string code)
    {
        if (!await FindAsync(code))
            return NotFound();
        var (round, no) = User.Expert();
        await LookAsync(round, no, code);
        return Page();
    }

    /// <summary>Whether the sheet is the expert's; loads it.</summary>
    protected async Task<bool> FindAsync(string code)
    {
        var (round, no) = User.Expert();
        if (await AskAsync(new SheetOf(round, no, code)) is not { } form)
            return false;
        Form = form;
        return true;
    }
}
