using System.Security.Cryptography;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Features.PaperEntries;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using ExpertReview.Web.Start;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Entries;

/// <summary>The sheet under a 录入员's hands: first all of it, then what the two read differently, at last the scan.</summary>
[Authorize(Policy = Policies.Enter)]
[RequestSizeLimit(Composition.MostUpload)]
public sealed class EnterSheet(EvidenceFolder evidence) : AskingPage
{
    public PaperTask Sheet { get; private set; } = null!;

    /// <summary>The field of the scan, for its messages.</summary>
    public IFormFile? Scan { get; private set; }

    public string Now(string field) => Request.HasFormContentType ? Request.Form[field].ToString() : "";

    public string? WrongAt(string field) => ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    public Task<IActionResult> OnGetAsync(int entry) => ShowAsync(entry);

    public async Task<IActionResult> OnPostAsync(int entry, [FromForm(Name = "pass")] int pass)
    {
        if (await AskAsync(new PaperTaskOf(entry, User.AccountId())) is not { } task)
            return NotFound();
        var typed = task.Groups.SelectMany(group => group.Fields).Select(one => one.Field.Name).Where(Request.Form.ContainsKey)
            .ToDictionary(name => name, name => Request.Form[name].ToString().ReplaceLineEndings("\n").Trim(), StringComparer.Ordinal);
        if (task.Closed is null)
            foreach (var (field, why) in await AskAsync(new CheckPaperValues(entry, User.AccountId(), typed)))
                Wrong(field, why);
        var state = PaperState.Entering;
        return ModelState.IsValid && await DoAsync(new EnterPaperSheet(entry, task.Round, User.AccountId(), pass, Tokens.New(), typed), "录入纸质评分表", done: (PaperState now) => state = now)
            ? Then($"/entry/{entry}", state == PaperState.Agreed ? new("两人录入一致，请附签字表扫描件", "both agree; attach the scan of the signed sheet") : new Words("已录入", "entered"))
            : await ShowAsync(entry);
    }

    public async Task<IActionResult> OnPostScanAsync(int entry, IFormFile? scan, CancellationToken stop)
    {
        if (await AskAsync(new PaperTaskOf(entry, User.AccountId())) is not { } task)
            return NotFound();
        if (scan is null)
            Wrong(nameof(Scan), new("请选择扫描件（PDF）", "choose the scan (PDF)"));
        else
        {
            using var copy = new MemoryStream();
            await scan.CopyToAsync(copy, stop);
            var (bytes, name, receipt) = (copy.ToArray(), Path.GetFileName(scan.FileName.Replace('\\', '/')), "");
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
            if (!EvidenceFolder.IsPdf(bytes))
                Wrong(nameof(Scan), new("扫描件应为 PDF 文件", "the scan must be a PDF"));
            else
            {
                evidence.Keep(sha256, bytes);
                if (await DoAsync(new StandPaperSheet(entry, task.Round, User.AccountId(), name, sha256), "附签字表扫描件", nameof(Scan), (string code) => receipt = code))
                    return Then("/entry", new($"该评分表已成立，回执码 {receipt}", $"the sheet stands; receipt {receipt}"));
            }
        }

        return await ShowAsync(entry);
    }

    private async Task<IActionResult> ShowAsync(int entry)
    {
        if (await AskAsync(new PaperTaskOf(entry, User.AccountId())) is not { } task)
            return NotFound();
        Sheet = task;
        return Page();
    }
}
