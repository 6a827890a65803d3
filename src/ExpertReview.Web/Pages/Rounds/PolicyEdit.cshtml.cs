using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Rounds;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>Changes the policy of a round at 筹备.</summary>
[Authorize(Policy = Policies.Organise)]
public sealed class PolicyEdit(ReviewDb db) : RoundPage(db)
{
    [BindProperty]
    public PolicyForm Form { get; set; } = new();

    [BindProperty]
    public string? Seen { get; set; }

    public IActionResult OnGet()
    {
        if (Round.Stage != RoundStage.Draft)
            return LocalRedirect(At("/policy"));
        Form = PolicyForm.Of(TypedSettings.Of(RoundFile.Read(Round.Settings)), Round.Id);
        Seen = PolicyAsking.HashOf(Round);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await PolicyAsking.FilesAsync(Form, Db, ModelState, stop) is not { } files)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        return await DoAsync(new SavePolicy(Round.Id, files.Settings, files.Template, Seen ?? ""), "修改评审方案")
            ? Then(At("/policy"), new Words("方案草稿已保存", "the draft was saved"))
            : Page();
    }
}
