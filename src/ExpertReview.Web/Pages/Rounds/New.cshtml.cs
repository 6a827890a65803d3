using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Rounds;
using ExpertReview.Features.Rules;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>Opens a round at 筹备: from a form that begins with the last round's settings or the built-in ones, or from a round.json.</summary>
[Authorize(Policy = Policies.Organise)]
public sealed class New(ReviewDb db, TimeProvider clock) : AskingPage
{
    [BindProperty]
    public PolicyForm Form { get; set; } = new();

    [BindProperty]
    public IFormFile? SettingsFile { get; set; }

    [BindProperty]
    public IFormFile? TemplateFile { get; set; }

    /// <summary>The last round, to begin with its settings; null when there is none.</summary>
    public (int Id, string Title)? Last { get; private set; }

    public async Task<IActionResult> OnGetAsync(int? from, CancellationToken stop)
    {
        await LookAsync(stop);
        if (from is null)
            Form = PolicyForm.Start(clock.GetUtcNow().Year);
        else if (await db.Rounds.AsNoTracking().SingleOrDefaultAsync(one => one.Id == from, stop) is { Settings.Length: > 0 } round)
            Form = PolicyForm.Of(TypedSettings.Of(RoundFile.Read(round.Settings)), round.Id);
        else
            return NotFound();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LookAsync(stop);
        if (await PolicyAsking.FilesAsync(Form, db, ModelState, stop) is { } files)
            return await PrepareAsync(files.Settings, files.Template, "");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    public async Task<IActionResult> OnPostFileAsync(CancellationToken stop)
    {
        await LookAsync(stop);
        Form = PolicyForm.Start(clock.GetUtcNow().Year);
        if (SettingsFile is not null)
            return await PrepareAsync(
                await PolicyAsking.BytesAsync(SettingsFile, stop), TemplateFile is null ? PolicyFiles.BuiltInTemplate() : await PolicyAsking.BytesAsync(TemplateFile, stop), nameof(SettingsFile));
        Wrong(nameof(SettingsFile), new Words("请选择 round.json", "choose round.json"));
        return Page();
    }

    private async Task<IActionResult> PrepareAsync(byte[] settings, byte[] template, string field)
    {
        var round = 0;
        return await DoAsync(new PrepareRound(settings, template, BuiltInRules.Bytes(BuiltInRules.YunnanFile)), "起草评审方案", field, (int id) => round = id)
            ? Then($"/rounds/{round}/policy", new("评审批次已建立，方案可以继续修改；核对后冻结", "the round is open; its policy can still be changed: look at it, then freeze it"))
            : Page();
    }

    private async Task LookAsync(CancellationToken stop)
    {
        if (await db.Rounds.AsNoTracking().OrderByDescending(one => one.Id).Select(one => new { one.Id, one.Title }).FirstOrDefaultAsync(stop) is { } last)
            Last = (last.Id, last.Title);
    }
}
