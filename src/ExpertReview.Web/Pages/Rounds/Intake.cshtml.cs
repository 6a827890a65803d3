using System.Text.Json;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Incoming;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Json;
using ExpertReview.Features.Screening;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using ExpertReview.Web.Start;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>受理: many files at once, shown row by row before they count; then all of it or nothing. During 形式审查 the same for the files of
/// applications under correction.</summary>
[Authorize(Policy = Policies.Look)]
[RequestSizeLimit(Composition.MostUpload)]
public sealed class Intake(ReviewDb db, UploadShelf shelf, EvidenceFolder evidence) : RoundPage(db)
{
    /// <summary>An imported file in the list.</summary>
    public sealed record Line(string Table, string File, string Sha256, int Problems);

    public IReadOnlyList<Line> Files { get; private set; } = [];

    public Paging Paging { get; private set; } = new(1, 0);

    public PreviewView? Preview { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? Ticket { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    /// <summary>Recommenders whose stamped original is not recorded.</summary>
    public int Originals { get; private set; }

    public bool MayImport => MayAct && Round.Stage is RoundStage.Intake or RoundStage.Screening;

    public async Task OnGetAsync(int p, CancellationToken stop)
    {
        if (!string.IsNullOrEmpty(Ticket))
            await PreviewAsync(p, stop);
        await LookAsync(p, stop);
    }

    public async Task<IActionResult> OnPostPreviewAsync(List<IFormFile> files, CancellationToken stop)
    {
        Ticket = null;
        if (files.Count == 0)
        {
            Wrong(nameof(Files), new("请选择文件", "choose files"));
        }
        else
        {
            var ticket = await shelf.PutAsync(Round.Id, files, stop);
            if (await LookIntoAsync(ticket, stop) is not null)
                return LocalRedirect(At("/intake?ticket=" + ticket));
            shelf.Clear(Round.Id, ticket);
        }

        await LookAsync(1, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostApplyAsync(string? ticket, CancellationToken stop)
    {
        Ticket = null;
        if (shelf.Take(Round.Id, ticket ?? "") is not { } incoming)
        {
            Wrong(nameof(Files), new("预览已过期或已导入，请重新选择文件", "the preview has expired or was imported already; choose the files again"));
        }
        else if (await StoredAsync(ticket!, stop) is { } stored && stored.Basis != await LastImportAsync(stop))
        {
            Ticket = ticket;
            await PreviewAsync(1, stop);
            Wrong(nameof(Files), new("预览之后又导入了其他文件，请核对更新后的预览再导入", "other files were imported after this preview; look at the renewed one, then import"));
        }
        else
        {
            // Every version is kept by its hash, so that what stood in an earlier one can be shown.
            foreach (var file in incoming)
                evidence.Keep(file.Sha256, file.Bytes());
            var done = Round.Stage == RoundStage.Screening
                ? await DoAsync(new ImportCorrections(Round.Id, incoming), "导入补正材料", nameof(Files))
                : await DoAsync(new ImportBatch(Round.Id, incoming), "导入文件", nameof(Files));
            if (done)
            {
                shelf.Clear(Round.Id, ticket!);
                return Then(At("/intake"), new($"已导入 {incoming.Count} 个文件", $"{incoming.Count} files were imported"));
            }
        }

        await LookAsync(1, stop);
        return Page();
    }

    private async Task PreviewAsync(int page, CancellationToken stop)
    {
        var stored = await StoredAsync(Ticket!, stop);
        if (stored is null && shelf.Take(Round.Id, Ticket!) is null)
        {
            Wrong(nameof(Files), new("预览已过期或已导入，请重新选择文件", "the preview has expired or was imported already; choose the files again"));
            return;
        }

        if (stored is null || stored.Basis != await LastImportAsync(stop))
            stored = await LookIntoAsync(Ticket!, stop);
        if (stored is not null)
            Preview = PreviewView.Of(stored.Files, Show ?? "", page);
    }

    // Made once and kept: turning its pages reads no Excel again.
    private async Task<StoredPreview?> LookIntoAsync(string ticket, CancellationToken stop)
    {
        var basis = await LastImportAsync(stop);
        StoredPreview? made = null;
        if (await DoAsync(new PreviewBatch(Round.Id, shelf.Take(Round.Id, ticket)!), "", nameof(Files), done: (IReadOnlyList<BatchFile> files) =>
            made = new StoredPreview(basis, [.. files.Select(file => file with { Findings = null })])))
            await shelf.NoteAsync(Round.Id, ticket, JsonSerializer.Serialize(made, Readable.Options), stop);
        return made;
    }

    private async Task<StoredPreview?> StoredAsync(string ticket, CancellationToken stop) =>
        await shelf.NotedAsync(Round.Id, ticket, stop) is { } text ? JsonSerializer.Deserialize<StoredPreview>(text, Readable.Options) : null;

    private async Task<long> LastImportAsync(CancellationToken stop)
    {
        var prefix = new RecordInput().With("round", Round.Id).ToString();
        return await Db.Record.AsNoTracking().Where(entry => entry.Act.StartsWith("Import") && entry.Input.StartsWith(prefix)).MaxAsync(entry => (long?)entry.Sequence, stop) ?? 0;
    }

    private async Task LookAsync(int page, CancellationToken stop)
    {
        if (Round.Stage == RoundStage.Intake)
            Originals = await StampedOriginals.MissingAsync(Db, Round.Id, stop);
        if (Preview is not null)
            return;
        var all = Db.Files.AsNoTracking().Where(file => file.Round == Round.Id);
        Paging = new Paging(page, await all.CountAsync(stop));
        var rows = await all.OrderBy(file => file.Table == "evidence").ThenBy(file => file.Table).ThenBy(file => file.File)
            .Skip((Paging.Page - 1) * Paging.Size).Take(Paging.Size).ToListAsync(stop);
        Files = [.. rows.Select(file => new Line(NameOf(file.Table), file.File, file.Sha256, ProblemsOf(file.Findings)))];
    }

    private static int ProblemsOf(string findings) => findings.Length == 0 ? 0 : StoredFindings.From(findings) is var found ? found.Rows.Count + found.Files.Count : 0;

    private static string NameOf(string table) => table switch
    {
        "recommendations" => "推荐汇总表", "evaluations" => "服务评价表", "reports" => "申请报告", "experts" => "专家库", "relations" => "关联关系",
        "recusals" => "回避申请", "recognised" => "已认定名单", "decisions" => "复核", "evidence" => "佐证材料", "scores" => "评分", _ => table,
    };
}
