using System.Globalization;
using System.Security.Cryptography;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Intake;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using ExpertReview.Web.Start;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>盖章原件: a line a recommender, with its number, date, copies and scan, and whether a person found it equal to the Excel.</summary>
[Authorize(Policy = Policies.Look)]
[RequestSizeLimit(Composition.MostUpload)]
public sealed class Originals(ReviewDb db, EvidenceFolder evidence) : RoundPage(db)
{
    public IReadOnlyList<RecommenderOriginal> Lines { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Recommender { get; set; }

    [BindProperty]
    public string? DocumentNo { get; set; }

    [BindProperty]
    public string? Day { get; set; }

    [BindProperty]
    public string? Copies { get; set; }

    [BindProperty]
    public IFormFile? Scan { get; set; }

    [BindProperty]
    public bool Agrees { get; set; }

    public bool MayRecord => MayAct && Round.Stage is RoundStage.Intake or RoundStage.Screening;

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LookAsync(stop);
        if (Lines.FirstOrDefault(one => one.Recommender == Recommender)?.Original is { } known)
            (DocumentNo, Day, Copies, Agrees) = (known.DocumentNo, known.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), known.Copies.ToString(CultureInfo.InvariantCulture), false);
    }

    public async Task<IActionResult> OnGetScanAsync(string? of, CancellationToken stop)
    {
        await LookAsync(stop);
        return Lines.FirstOrDefault(one => one.Recommender == of)?.Original is { } known && evidence.PdfOf(known.ScanSha256) is { } path
            ? new PhysicalFileResult(path, "application/pdf") { EnableRangeProcessing = true }
            : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LookAsync(stop);
        var known = Lines.FirstOrDefault(one => one.Recommender == Recommender)?.Original;
        if (string.IsNullOrWhiteSpace(DocumentNo))
            Wrong(nameof(DocumentNo), new("请填写文号", "give the document's number"));
        if (!DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            Wrong(nameof(Day), new("请填写日期，如 2026-06-30", "give the date, such as 2026-06-30"));
        if (!int.TryParse(Copies, NumberStyles.None, CultureInfo.InvariantCulture, out var copies) || copies is < 1 or > 1000)
            Wrong(nameof(Copies), new("份数应为 1 到 1000 的整数", "a whole number from 1 to 1000"));
        var (name, sha256) = (known?.ScanName ?? "", known?.ScanSha256 ?? "");
        if (Scan is not null)
        {
            using var copy = new MemoryStream();
            await Scan.CopyToAsync(copy, stop);
            var bytes = copy.ToArray();
            (name, sha256) = (Path.GetFileName(Scan.FileName.Replace('\\', '/')), Convert.ToHexStringLower(SHA256.HashData(bytes)));
            if (!EvidenceFolder.IsPdf(bytes))
                Wrong(nameof(Scan), new("扫描件应为 PDF 文件", "the scan must be a PDF"));
            else if (ModelState.IsValid)
                evidence.Keep(sha256, bytes);
        }
        else if (known is null)
        {
            Wrong(nameof(Scan), new("请选择扫描件（PDF）", "choose the scan (PDF)"));
        }

        var settled = false;
        return ModelState.IsValid && await DoAsync(
            new RecordStampedOriginal(Round.Id, Recommender ?? "", DocumentNo!.Trim(), day, copies, name, sha256, Agrees), "登记盖章原件", nameof(Recommender), (bool agrees) => settled = agrees)
            ? Then(At("/originals"), settled
                ? new($"已登记{Recommender}的盖章原件，与 Excel 表一致", $"the stamped original of {Recommender} is recorded and agrees with the Excel")
                : new($"已登记{Recommender}的盖章原件；与 Excel 表不一致的，以盖章原件为准，请推荐单位更正 Excel 表后重新导入", $"the stamped original of {Recommender} is recorded; it counts where it differs: import the corrected Excel"))
            : Page();
    }

    private async Task LookAsync(CancellationToken stop) => Lines = await StampedOriginals.OfAsync(Db, Round.Id, stop);
}
