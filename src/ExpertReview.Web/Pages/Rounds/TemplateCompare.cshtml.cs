using ExpertReview.Data.Store;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Rounds;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>What this round's template adds, takes away and changes against another one.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class TemplateCompare(ReviewDb db) : RoundPage(db)
{
    public ScoringTemplate Template { get; private set; } = null!;

    public IReadOnlyList<KnownTemplate> Known { get; private set; } = [];

    /// <summary>The one compared with.</summary>
    public KnownTemplate Other { get; private set; } = null!;

    public IReadOnlyList<TemplateDifference> Lines { get; private set; } = [];

    public Paging Paging { get; private set; } = new(1, 0);

    public async Task<IActionResult> OnGetAsync(string? with, int p)
    {
        Template = FrozenPolicy.Of(Round).Template;
        Known = await AskAsync(new KnownTemplates(Round.Id));
        var other = with is null ? Known.FirstOrDefault(one => one.Template.Id == Template.Id) ?? Known[0] : Known.FirstOrDefault(one => one.Key == with);
        if (other is null)
            return NotFound();
        Other = other;
        var all = TemplateComparison.Of(other.Template, Template);
        Paging = new Paging(p, all.Count);
        Lines = [.. Paging.Cut(all)];
        return Page();
    }
}
