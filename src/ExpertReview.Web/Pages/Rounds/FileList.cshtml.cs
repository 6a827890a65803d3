using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Exports;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using ExpertReview.Web.Start;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>Every file of the round, as far as it has come: listed at once, made once for each state of the round; at the end the archive.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class FileList(ReviewDb db, ExportShelf shelf, EvidenceFolder evidence) : RoundPage(db)
{
    public IReadOnlyList<ShelvedFile> Files { get; private set; } = [];

    /// <summary>Whether sizes and hashes are known.</summary>
    public bool Made { get; private set; }

    public RoundArchive? Archive { get; private set; }

    public Task OnGetAsync(CancellationToken stop) => LookAsync(stop);

    /// <summary>One file; the files are made when nobody has asked for them in this state of the round.</summary>
    public async Task<IActionResult> OnGetOneAsync(string? name, CancellationToken stop)
    {
        if (name is null || !(await NamesAsync(stop)).Contains(name))
            return NotFound();
        var head = await Db.RecordHeadOf(Round.Id, stop);
        if (shelf.PathOf(Round.Id, head, name) is null)
            head = await MakeAsync(head, stop);
        return shelf.PathOf(Round.Id, head, name) is { } path ? PhysicalFile(path, "application/octet-stream", name) : NotFound();
    }

    public async Task<IActionResult> OnGetArchiveAsync(CancellationToken stop)
    {
        var archive = await Db.Archives.AsNoTracking().SingleOrDefaultAsync(one => one.Round == Round.Id, stop);
        return archive is not null && evidence.PathOf(archive.Sha256) is { } path ? PhysicalFile(path, "application/zip", $"归档-{Round.Year}-{Round.Id}.zip") : NotFound();
    }

    public async Task<IActionResult> OnPostMakeAsync(CancellationToken stop)
    {
        await MakeAsync(await Db.RecordHeadOf(Round.Id, stop), stop);
        return Then(At("/files"), new("文件已生成", "the files were made"));
    }

    public async Task<IActionResult> OnPostArchiveAsync(string? reason, CancellationToken stop)
    {
        byte[] archive = [];
        if (await DoAsync(new MakeArchive(Round.Id), "", done: (byte[] made) => archive = made))
        {
            var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(archive));
            evidence.Keep(hash, archive);
            // What is checked is what lies on the disk, not what was in memory.
            var kept = await System.IO.File.ReadAllBytesAsync(evidence.PathOf(hash)!, stop);
            if (await DoAsync(new ArchiveRound(Round.Id, kept), string.IsNullOrWhiteSpace(reason) ? "归档" : reason.Trim()))
                return Then(At("/files"), new("归档文件已制作并校验，批次已归档", "the archive was made and checked; the round is archived"));
        }

        await LookAsync(stop);
        return Page();
    }

    private Task<string> MakeAsync(string head, CancellationToken stop) => shelf.MakeAsync(Round.Id, head, () => AskAsync(new DownloadsOf(Round.Id)), stop);

    private async Task<IReadOnlyList<string>> NamesAsync(CancellationToken stop) =>
        MadeDownloads.NamesAt(Round.Stage, await Db.Announcements.CountAsync(one => one.Round == Round.Id, stop));

    private async Task LookAsync(CancellationToken stop)
    {
        Archive = await Db.Archives.AsNoTracking().SingleOrDefaultAsync(one => one.Round == Round.Id, stop);
        var made = shelf.List(Round.Id, await Db.RecordHeadOf(Round.Id, stop));
        Made = made is not null;
        Files = made ?? [.. (await NamesAsync(stop)).Select(name => new ShelvedFile(name, 0, ""))];
    }
}
