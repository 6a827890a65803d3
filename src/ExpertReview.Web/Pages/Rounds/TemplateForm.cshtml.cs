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

/// <summary>评分模板: its parts with their weights, its functions, and the rules of counting. Changed at 筹备, afterwards only read.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class TemplateForm(ReviewDb db) : RoundPage(db)
{
    private Dictionary<string, string> _typed = [];

    /// <summary>The template that stands.</summary>
    public ScoringTemplate Template { get; private set; } = null!;

    public IReadOnlyList<TemplatePart> Parts { get; private set; } = [];

    /// <summary>Templates to start from.</summary>
    public IReadOnlyList<KnownTemplate> Known { get; private set; } = [];

    public TemplateFields Fields { get; private set; } = null!;

    /// <summary>Hash of the policy that is being changed.</summary>
    public string Seen { get; private set; } = "";

    /// <summary>Which template to start from was chosen.</summary>
    public string? From { get; private set; }

    public bool MayEdit => MayAct && Round.Stage == RoundStage.Draft;

    public Task OnGetAsync() => ShowAsync(PolicyAsking.HashOf(Round));

    /// <summary>Counts what was typed again and keeps nothing: the page without a script.</summary>
    public Task OnPostRecountAsync(string? seen)
    {
        _typed = TemplateAsking.Typed(Request.Form);
        return ShowAsync(seen ?? "");
    }

    public async Task<IActionResult> OnPostAsync(string? seen)
    {
        _typed = TemplateAsking.Typed(Request.Form);
        if (TemplateAsking.Changed(FrozenPolicy.Of(Round).Template, _typed, ModelState) is not { } changed)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        else if (await SaveAsync(changed, RoundFile.Read(Round.Settings).Template, seen))
            return Then(At("/policy/template"), new("评分模板已保存", "the template was saved"));
        await ShowAsync(seen ?? "");
        return Page();
    }

    public async Task<IActionResult> OnPostCopyAsync(string? from, string? seen)
    {
        From = from;
        if ((await AskAsync(new KnownTemplates(Round.Id))).FirstOrDefault(one => one.Key == from) is not { } known)
            Wrong("from", new("请选择一个模板", "choose a template"));
        else if (await SaveAsync(known.Template, known.File, seen))
            return Then(At("/policy/template"), new($"已改用“{known.Template.Title}”，可继续修改", $"“{known.Template.Title}” was taken; it can be changed now"));
        await ShowAsync(seen ?? "");
        return Page();
    }

    private async Task<bool> SaveAsync(ScoringTemplate changed, string name, string? seen)
    {
        var versioned = KnownTemplate.Versioned(changed, await AskAsync(new KnownTemplates(Round.Id)));
        return await DoAsync(new SaveTemplate(Round.Id, name, TemplateFile.Write(versioned), seen ?? ""), "修改评分模板");
    }

    private async Task ShowAsync(string seen)
    {
        Seen = seen;
        Template = FrozenPolicy.Of(Round).Template;
        Parts = TemplatePart.Of(Template);
        if (MayEdit)
            Known = await AskAsync(new KnownTemplates(Round.Id));
        Fields = new TemplateFields(_typed, ModelState, !MayEdit);
    }
}
