using ExpertReview.Data.Store;
using ExpertReview.Domain.Rounds;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Rounds;
using ExpertReview.Features.Scoring;
using ExpertReview.Web.Asking;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>A page of the scoring template's form: what was typed stands before what is kept, and is kept as a new version. Changed at 筹备,
/// afterwards only read.</summary>
/// <param name="db">The database.</param>
public abstract class TemplatePage(ReviewDb db) : RoundPage(db)
{
    private Dictionary<string, string> _typed = [];
    private string? _moved;

    /// <summary>The template that stands.</summary>
    public ScoringTemplate Template { get; private set; } = null!;

    /// <summary>Every part of it.</summary>
    public IReadOnlyList<TemplatePart> Parts { get; private set; } = [];

    public TemplateFields Fields { get; private set; } = null!;

    /// <summary>Hash of the policy that is being changed.</summary>
    public string Seen { get; private set; } = "";

    /// <summary>Whether something stands on the page that is not kept.</summary>
    public bool IsTyped => _typed.Count > 0;

    public bool MayEdit => MayAct && Round.Stage == RoundStage.Draft;

    /// <summary>Reads what was typed, to be shown again.</summary>
    /// <param name="moved">The row that a button moves.</param>
    protected void TakeTyped(string? moved = null) => (_typed, _moved) = (TemplateAsking.Typed(Request.Form), moved);

    /// <summary>Keeps what was typed; false when it is wrong (400) or refused (409), with the messages in the model state.</summary>
    protected async Task<bool> SaveTypedAsync(string? seen)
    {
        TakeTyped();
        if (TemplateAsking.Changed(FrozenPolicy.Of(Round).Template, _typed, ModelState) is { } changed)
            return await SaveAsync(changed, RoundFile.Read(Round.Settings).Template, await AskAsync(new KnownTemplates(Round.Id)), seen);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return false;
    }

    /// <summary>Keeps a template under a file name.</summary>
    protected Task<bool> SaveAsync(ScoringTemplate changed, string name, IReadOnlyList<KnownTemplate> known, string? seen) =>
        DoAsync(new SaveTemplate(Round.Id, name, TemplateFile.Write(KnownTemplate.Versioned(changed, known)), seen ?? ""), "修改评分模板");

    /// <summary>Takes the template to show.</summary>
    protected void Take(string? seen)
    {
        Seen = seen ?? "";
        Template = FrozenPolicy.Of(Round).Template;
        Parts = TemplatePart.Of(Template);
        Fields = new TemplateFields(_typed, ModelState, !MayEdit, _moved);
    }
}
