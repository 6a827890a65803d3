using ExpertReview.Data.Store;
using ExpertReview.Features.Rounds;
using ExpertReview.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>评分模板: its parts with their weights, its functions, and the rules of counting.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class TemplateForm(ReviewDb db) : TemplatePage(db)
{
    /// <summary>Templates to start from.</summary>
    public IReadOnlyList<KnownTemplate> Known { get; private set; } = [];

    /// <summary>Which template to start from was chosen.</summary>
    public string? From { get; private set; }

    public Task OnGetAsync() => ShowAsync(PolicyAsking.HashOf(Round));

    /// <summary>Counts what was typed again and keeps nothing: the page without a script.</summary>
    public Task OnPostRecountAsync(string? seen)
    {
        TakeTyped();
        return ShowAsync(seen);
    }

    /// <summary>Moves one row and keeps nothing.</summary>
    public Task OnPostMoveAsync(string? move, string? seen)
    {
        TakeTyped(move);
        return ShowAsync(seen);
    }

    public async Task<IActionResult> OnPostAsync(string? seen)
    {
        if (await SaveTypedAsync(seen))
            return Then(At("/policy/template"), new("评分模板已保存", "the template was saved"));
        await ShowAsync(seen);
        return Page();
    }

    public async Task<IActionResult> OnPostCopyAsync(string? from, string? seen)
    {
        From = from;
        var all = await AskAsync(new KnownTemplates(Round.Id));
        if (all.FirstOrDefault(one => one.Key == from) is not { } known)
            Wrong("from", new("请选择一个模板", "choose a template"));
        else if (await SaveAsync(known.Template, known.File, all, seen))
            return Then(At("/policy/template"), new($"已改用“{known.Template.Title}”，可继续修改", $"“{known.Template.Title}” was taken; it can be changed now"));
        await ShowAsync(seen);
        return Page();
    }

    private async Task ShowAsync(string? seen)
    {
        Take(seen);
        if (MayEdit)
            Known = await AskAsync(new KnownTemplates(Round.Id));
    }
}
