using ExpertReview.Features.Reviews;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using ExpertReview.Web.Start;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>离线材料: an expert chooses files and gets their evidence as one zip, where the round allows it.</summary>
[Authorize(Policy = Policies.Review)]
public sealed class TakeAlong(EvidenceCuts cuts, TimeProvider clock) : AskingPage
{
    public MyList List { get; private set; } = null!;

    public bool Open { get; private set; }

    public IReadOnlyList<string> Chosen { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        await LookAsync();
        return List.PledgeConfirmed ? Page() : LocalRedirect("/review");
    }

    public async Task<IActionResult> OnPostAsync(List<string>? files, CancellationToken stop)
    {
        Chosen = [.. (files ?? []).Distinct(StringComparer.Ordinal)];
        var (round, no) = User.Expert();
        IReadOnlyList<OfflineEvidence> taken = [];
        if (!await DoAsync(new TakeOfflineFiles(round, no, Chosen), "离线评审", nameof(Chosen), (IReadOnlyList<OfflineEvidence> all) => taken = all))
        {
            await LookAsync();
            return Page();
        }

        var now = clock.GetUtcNow();
        Response.ContentType = "application/zip";
        Response.Headers.CacheControl = "no-store";
        Response.Headers.ContentDisposition = $"attachment; filename=\"evidence-{no}.zip\"; filename*=UTF-8''{Uri.EscapeDataString($"离线材料-{no}.zip")}";
        // The bytes go out asynchronously; the few that close each entry the archive writes as it is disposed of.
        HttpContext.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
        await new OfflineZip(cuts, Stamp.Of(User, now), now).WriteAsync(taken, Response.Body, stop);
        return new EmptyResult();
    }

    private async Task LookAsync()
    {
        var (round, no) = User.Expert();
        List = await AskAsync(new MySheets(round, no));
        Open = await AskAsync(new OfflineFilesOf(round)) is not null;
    }
}
