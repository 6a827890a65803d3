using ExpertReview.Data.Store;
using ExpertReview.Domain.Rounds;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Rounds;
using ExpertReview.Features.Scoring;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>The criteria of one part of the scoring template with their points, steps and evidence.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class TemplateCriteria(ReviewDb db) : RoundPage(db)
{
    private Dictionary<string, string> _typed = [];

    public ScoringTemplate Template { get; private set; } = null!;

    /// <summary>The part.</summary>
    public TemplatePart Part { get; private set; } = null!;

    /// <summary>Every part, to go on to the next.</summary>
    public IReadOnlyList<TemplatePart> Parts { get; private set; } = [];

    public TemplateFields Fields { get; private set; } = null!;

    public string Seen { get; private set; } = "";

    public bool MayEdit => MayAct && Round.Stage == RoundStage.Draft;

    public IActionResult OnGet(string part) => Show(part, PolicyAsking.HashOf(Round));

    /// <summary>Counts what was typed again, with an empty row more, and keeps nothing.</summary>
    public IActionResult OnPostRecount(string part, string? seen)
    {
        _typed = TemplateAsking.Typed(Request.Form);
        return Show(part, seen ?? "");
    }

    public async Task<IActionResult> OnPostAsync(string part, string? seen)
    {
        _typed = TemplateAsking.Typed(Request.Form);
        if (TemplateAsking.Changed(FrozenPolicy.Of(Round).Template, _typed, ModelState) is not { } changed)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        else
        {
            var versioned = KnownTemplate.Versioned(changed, await AskAsync(new KnownTemplates(Round.Id)));
            if (await DoAsync(new SaveTemplate(Round.Id, RoundFile.Read(Round.Settings).Template, TemplateFile.Write(versioned), seen ?? ""), "修改评分模板"))
                return Then(At("/policy/template/part/" + Uri.EscapeDataString(part)), new("指标已保存", "the criteria were saved"));
        }

        return Show(part, seen ?? "");
    }

    private IActionResult Show(string part, string seen)
    {
        Template = FrozenPolicy.Of(Round).Template;
        Parts = TemplatePart.Of(Template);
        if (Parts.FirstOrDefault(one => one.Key == part) is not { } found)
            return NotFound();
        (Part, Seen) = (found, seen);
        Fields = new TemplateFields(_typed, ModelState, !MayEdit);
        return Page();
    }
}
