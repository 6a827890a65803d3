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

/// <summary>Opens a round from its settings and template, and freezes them.</summary>
[Authorize(Policy = Policies.Organise)]
public sealed class New(ReviewDb db) : AskingPage
{
    [BindProperty]
    public IFormFile? SettingsFile { get; set; }

    [BindProperty]
    public IFormFile? TemplateFile { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (SettingsFile is null)
            Wrong(nameof(SettingsFile), new("请选择 round.json", "choose round.json"));
        if (string.IsNullOrWhiteSpace(Reason))
            Wrong(nameof(Reason), new("请写明依据", "give the basis"));
        if (!ModelState.IsValid)
            return Page();
        try
        {
            var (bytes, template) = (await BytesAsync(SettingsFile!, stop), TemplateFile is null ? BuiltIn() : await BytesAsync(TemplateFile, stop));
            var settings = RoundFile.Read(bytes);
            Features.Scoring.TemplateFile.Read(template, settings.Template);
            var done = await DoAsync(
                new OpenRound(bytes, template, BuiltInRules.Bytes(BuiltInRules.YunnanFile), settings.Year, settings.Title, settings.AsOf), Reason!.Trim(), nameof(SettingsFile));
            if (!done)
                return Page();
            return Then($"/rounds/{await db.Rounds.MaxAsync(one => one.Id, stop)}", new("方案已冻结，开始受理", "the policy is frozen; intake begins"));
        }
        catch (InputRefusedException refused)
        {
            foreach (var error in refused.Errors)
                Wrong(nameof(SettingsFile), new(error.Line(Language.Chinese), error.Line(Language.English)));
            return Page();
        }
    }

    private static byte[] BuiltIn()
    {
        using var stream = typeof(FrozenPolicy).Assembly.GetManifestResourceStream("scoring-templates/yunnan-platform.json")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken stop)
    {
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy, stop);
        return copy.ToArray();
    }
}
