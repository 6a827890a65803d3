using System.Globalization;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Calendar;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Screening;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using ExpertReview.Web.Start;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>补正: one notice an application, with all its defects and one deadline; printed, and followed until the corrected files are in.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class Correction(ReviewDb db, TimeProvider clock, EvidenceFolder evidence) : RoundPage(db)
{
    private const int Longest = 4000;

    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public string? Defects { get; set; }

    [BindProperty]
    public string? May { get; set; }

    [BindProperty]
    public string? MayNot { get; set; }

    [BindProperty]
    public string? Deadline { get; set; }

    public ApplicationScreening Facts { get; private set; } = null!;

    public IReadOnlyList<FileVersion> Versions { get; private set; } = [];

    public CorrectionState? State => Facts.Correction?.On(ChinaTime.DayOf(clock.GetUtcNow()));

    public bool MayIssue => MayAct && Round.Stage == RoundStage.Screening && Facts.Correction is null;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LookAsync())
            return NotFound();
        Defects = string.Join('\n', Facts.Defects());
        May = "上列问题涉及的申请报告和佐证材料，以及推荐汇总表、服务评价表中本单位所在行";
        MayNot = "申报单位、统一社会信用代码和申报服务功能，以及上列问题以外的数据和材料";
        return Page();
    }

    /// <summary>The bytes of an earlier version.</summary>
    public async Task<IActionResult> OnGetVersionAsync(string? sha256) =>
        await LookAsync() && Versions.FirstOrDefault(one => one.Sha256 == sha256) is { } version && evidence.PathOf(version.Sha256) is { } path
            ? new PhysicalFileResult(path, "application/octet-stream") { FileDownloadName = version.File }
            : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LookAsync())
            return NotFound();
        var defects = (Defects ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (defects.Length == 0)
            Wrong(nameof(Defects), new("请列出需要补正的问题，每行一条", "list what is to be put right, one a line"));
        if (string.IsNullOrWhiteSpace(May))
            Wrong(nameof(May), new("请写明可以更改的内容", "say what may be changed"));
        if (string.IsNullOrWhiteSpace(MayNot))
            Wrong(nameof(MayNot), new("请写明不得更改的内容", "say what may not be changed"));
        if (new[] { Defects, May, MayNot }.Any(text => text?.Length > Longest))
            Wrong(nameof(Defects), new($"每栏不超过 {Longest} 字", $"at most {Longest} characters a field"));
        if (!DateOnly.TryParseExact(Deadline, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var deadline))
            Wrong(nameof(Deadline), new("请填写补正期限，如 2026-06-30", "give the deadline, such as 2026-06-30"));
        return ModelState.IsValid && await DoAsync(new IssueCorrectionNotice(Round.Id, Code, defects, May!.Trim(), MayNot!.Trim(), deadline), "发出补正通知", nameof(Deadline))
            ? Then(At($"/applications/{Code}/correction"), new("已发出补正通知", "the notice was issued"))
            : Page();
    }

    private async Task<bool> LookAsync()
    {
        if (await AskAsync(new ScreeningOf(Round.Id, Code)) is not { } facts)
            return false;
        Facts = facts;
        IEnumerable<string> files = [facts.Subject.Report?.File ?? Code + ".xlsx", .. facts.Subject.Rows.Select(row => row.File), .. facts.Subject.Report?.Evidence.Select(place => place.File) ?? []];
        Versions = await AskAsync(new FileVersionsOf(Round.Id, [.. files.Distinct(StringComparer.Ordinal)]));
        return true;
    }
}
