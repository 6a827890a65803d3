using ExpertReview.Data.Store;
using ExpertReview.Features.Scoring;
using ExpertReview.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>The criteria of one part of the scoring template with their points, steps and evidence.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class TemplateCriteria(ReviewDb db) : TemplatePage(db)
{
    /// <summary>The part.</summary>
    public TemplatePart Part { get; private set; } = null!;

    public IActionResult OnGet(string part) => Show(part, PolicyAsking.HashOf(Round));

    /// <summary>Counts what was typed again, with an empty row more, and keeps nothing.</summary>
    public IActionResult OnPostRecount(string part, string? seen)
    {
        TakeTyped();
        return Show(part, seen);
    }

    /// <summary>Moves one row and keeps nothing.</summary>
    public IActionResult OnPostMove(string part, string? move, string? seen)
    {
        TakeTyped(move);
        return Show(part, seen);
    }

    public async Task<IActionResult> OnPostAsync(string part, string? seen) => await SaveTypedAsync(seen)
        ? Then(At("/policy/template/part/" + Uri.EscapeDataString(part)), new("指标已保存", "the criteria were saved"))
        : Show(part, seen);

    private IActionResult Show(string part, string? seen)
    {
        Take(seen);
        if (Parts.FirstOrDefault(one => one.Key == part) is not { } found)
            return NotFound();
        Part = found;
        return Page();
    }
}
