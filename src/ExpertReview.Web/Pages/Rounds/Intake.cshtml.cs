using ExpertReview.Data.Store;
using ExpertReview.Features.Incoming;
using ExpertReview.Features.Intake;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using ExpertReview.Web.Start;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>受理: many files at once, shown row by row before they count; then all of it or nothing.</summary>
[Authorize(Policy = Policies.Look)]
[RequestSizeLimit(Composition.MostUpload)]
public sealed class Intake(ReviewDb db, UploadShelf shelf, EvidenceFolder evidence) : RoundPage(db)
{
    /// <summary>An imported file in the list.</summary>
    public sealed record Line(string Table, string File, string Sha256, int Problems);

    public IReadOnlyList<Line> Files { get; private set; } = [];

    public Paging Paging { get; private set; } = new(1, 0);

    public IReadOnlyList<BatchFile>? Preview { get; private set; }

    public string Ticket { get; private set; } = "";

    public Task OnGetAsync(int p, CancellationToken stop) => LookAsync(p, stop);

    public async Task<IActionResult> OnPostPreviewAsync(List<IFormFile> files, CancellationToken stop)
    {
        if (files.Count == 0)
        {
            Wrong(nameof(Files), new("请选择文件", "choose files"));
            await LookAsync(1, stop);
            return Page();
        }

        Ticket = await shelf.PutAsync(Round.Id, files, stop);
        var incoming = shelf.Take(Round.Id, Ticket)!;
        if (!await DoAsync(new PreviewBatch(Round.Id, incoming), "", nameof(Files), done: (IReadOnlyList<BatchFile> preview) => Preview = preview))
            shelf.Clear(Round.Id, Ticket);
        await LookAsync(1, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostApplyAsync(string? ticket, CancellationToken stop)
    {
        if (shelf.Take(Round.Id, ticket ?? "") is not { } incoming)
        {
            Wrong(nameof(Files), new("预览已过期或已导入，请重新选择文件", "the preview has expired or was imported already; choose the files again"));
        }
        else
        {
            foreach (var file in incoming.Where(file => file.Name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)))
                evidence.Keep(file.Sha256, file.Bytes());
            if (await DoAsync(new ImportBatch(Round.Id, incoming), "导入文件", nameof(Files)))
            {
                shelf.Clear(Round.Id, ticket!);
                return Then(At("/intake"), new($"已导入 {incoming.Count} 个文件", $"{incoming.Count} files were imported"));
            }
        }

        await LookAsync(1, stop);
        return Page();
    }

    private async Task LookAsync(int page, CancellationToken stop)
    {
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
