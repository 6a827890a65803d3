using System.Globalization;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Decisions;
using ExpertReview.Domain.Ranking;
using ExpertReview.Features.Decisions;
using ExpertReview.Features.Ranking;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using ExpertReview.Web.Start;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>审定: what the meeting decided, with every difference from the 建议名单 and its reason; entered by one person, confirmed against the scan by
/// a second.</summary>
[Authorize(Policy = Policies.Look)]
[RequestSizeLimit(KeptPapers.MostUpload)]
public sealed class Decision(ReviewDb db, KeptPapers papers, EvidenceFolder evidence) : RoundPage(db)
{
    // The form shows the applications around the line: what a meeting decides differently is nearly always there.
    private const int MostBefore = 90;
    private const int MostBeyond = 60;
    private const int DecidedSize = 200;
    private bool _posted;
    private int _decimals = 2;
    private HashSet<string> _approved = [];
    private IReadOnlyList<RankingRow> _ranked = [];
    private IReadOnlyDictionary<string, string> _names = new Dictionary<string, string>();

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public string? MinutesNo { get; set; }

    [BindProperty]
    public string? Present { get; set; }

    [BindProperty]
    public string? Withdrawn { get; set; }

    [BindProperty]
    public string? Others { get; set; }

    [BindProperty]
    public IFormFile? Scan { get; set; }

    [BindProperty]
    public string? KeptScan { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public DecisionMeeting? Meeting { get; private set; }

    public IReadOnlyList<ShortlistDecision> Decided { get; private set; } = [];

    public IReadOnlyList<RankingRow> Candidates { get; private set; } = [];

    public int NotShown => _ranked.Count - Candidates.Count;

    public HashSet<string> Silent { get; } = [];

    /// <summary>Whether the entered decision waits for this person's confirmation.</summary>
    public bool MayConfirm => MayAct && Meeting is { ConfirmedBy: null } met && met.EnteredBy != User.Identity!.Name;

    public Paging Paging { get; private set; } = new(1, 0);

    public Task OnGetAsync(int p, CancellationToken stop) => LookAsync(stop, p);

    /// <summary>The scanned minutes, in the browser's own viewer.</summary>
    public async Task<IActionResult> OnGetScanAsync(CancellationToken stop)
    {
        var meeting = await Db.Meetings.AsNoTracking().SingleOrDefaultAsync(one => one.Round == Round.Id, stop);
        return meeting is not null && evidence.PathOf(meeting.Scan) is { } path ? new PhysicalFileResult(path, "application/pdf") { EnableRangeProcessing = true } : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(List<string> approved, CancellationToken stop)
    {
        (_posted, _approved) = (true, [.. approved]);
        await LookAsync(stop);
        if (string.IsNullOrWhiteSpace(Name))
            Wrong(nameof(Name), new("请填写会议名称", "name the meeting"));
        if (Day is null)
            Wrong(nameof(Day), new("请填写日期", "give the day"));
        if (string.IsNullOrWhiteSpace(MinutesNo))
            Wrong(nameof(MinutesNo), new("请填写纪要文号", "give the minutes' number"));
        await KeepScanAsync(stop);
        var differences = Candidates.Where(row => row.Shortlisted != IsApproved(row))
            .Select(row => new DecidedDifference(row.Application.No, IsApproved(row), ReasonOf(row.Application.No).Trim())).Concat(OtherDifferences()).ToList();
        Silent.UnionWith(differences.Where(one => one.Reason.Length == 0).Select(one => one.Application));
        foreach (var no in Silent)
            Wrong("", new DifferenceWithoutReason(no).Words);
        if (!ModelState.IsValid)
            return Page();
        var minutes = new MeetingMinutes(Name!.Trim(), Day!.Value, MinutesNo!.Trim(), Present?.Trim() ?? "", Withdrawn?.Trim() ?? "", KeptScan!);
        return await DoAsync(new DecideShortlist(Round.Id, differences, minutes), $"{minutes.Meeting} {minutes.MinutesNo}")
            ? Then(At("/decision"), new("已录入审定结果，等待另一人对照扫描件复核", "the decision was entered; another person has to confirm it against the scan"))
            : await AgainAsync(stop);
    }

    public async Task<IActionResult> OnPostConfirmAsync(string? digest, bool compared, CancellationToken stop)
    {
        if (!compared)
            Wrong(nameof(compared), new("请先对照纪要扫描件逐项核对", "compare it with the scan first"));
        return ModelState.IsValid && await DoAsync(new ConfirmDecision(Round.Id, digest ?? ""), "对照纪要扫描件复核")
            ? Then(At("/publicity"), new("审定结果已复核", "the decision is confirmed"))
            : await AgainAsync(stop);
    }

    public async Task<IActionResult> OnPostReturnAsync(string? digest, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(Reason))
            Wrong(nameof(Reason), new ReturnWithoutReason().Words);
        return ModelState.IsValid && await DoAsync(new ReturnDecision(Round.Id, digest ?? "", Reason!.Trim()), Reason!.Trim(), nameof(Reason))
            ? Then(At("/decision"), new("已退回，可以重新录入", "sent back; it can be entered anew"))
            : await AgainAsync(stop);
    }

    public bool IsApproved(RankingRow row) => _posted ? _approved.Contains(row.Application.No) : row.Shortlisted;

    public string ReasonOf(string no) => _posted ? Request.Form[$"why_{no}"].ToString() : "";

    /// <summary>A score with the template's decimals.</summary>
    public string Points(RankingRow row) => row.Figures?.Score.ToString("F" + _decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) ?? "";

    public string NameOf(string code) => _names.GetValueOrDefault(code, code);

    private async Task KeepScanAsync(CancellationToken stop)
    {
        if (Scan is not null)
        {
            var (hash, wrong) = await papers.KeepPdfAsync(Scan, stop);
            if (wrong is { } words)
                Wrong(nameof(Scan), words);
            else
                KeptScan = hash;
        }
        else if (KeptScan is null || evidence.PathOf(KeptScan) is null)
            Wrong(nameof(Scan), new("请上传纪要扫描件（PDF）", "upload the scan of the minutes (PDF)"));

        ModelState.Remove(nameof(KeptScan));
    }

    // Decided differently from what was proposed, further up or down than the form shows: one line each, number and reason.
    private List<DecidedDifference> OtherDifferences()
    {
        var further = _ranked.Except(Candidates).ToDictionary(row => row.Application.No, row => !row.Shortlisted, StringComparer.Ordinal);
        var others = new Dictionary<string, DecidedDifference>(StringComparer.Ordinal);
        foreach (var line in (Others ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split([' ', '\u3000', '\t'], 2, StringSplitOptions.TrimEntries);
            if (!further.TryGetValue(parts[0], out var approved) || !others.TryAdd(parts[0], new(parts[0], approved, parts.Length > 1 ? parts[1] : "")))
                Wrong(nameof(Others), new($"{parts[0]}：不在上表以外的得分排序中，或重复", $"{parts[0]}: not in the score order beyond the table, or twice"));
        }

        return [.. others.Values];
    }

    private async Task<IActionResult> AgainAsync(CancellationToken stop)
    {
        await LookAsync(stop);
        return Page();
    }

    private async Task LookAsync(CancellationToken stop, int page = 1)
    {
        Meeting = await Db.Meetings.AsNoTracking().SingleOrDefaultAsync(one => one.Round == Round.Id, stop);
        Decided = await Db.Decisions.AsNoTracking().Where(one => one.Round == Round.Id).OrderBy(one => one.Proposed == one.Approved).ThenBy(one => one.Application).ToListAsync(stop);
        Paging = new Paging(page, Decided.Count, DecidedSize);
        if (Decided.Count > 0)
            _names = await Db.OrganisationsOf(Round.Id, null, stop);
        if (Round.Stage != Domain.Rounds.RoundStage.Ranked || Decided.Count > 0 || await AskAsync(new RankingOf(Round.Id)) is not { } ranked)
            return;
        _decimals = ranked.Table.Template.Rules.Decimals;
        var rows = ranked.Table.Rows.Where(row => row.Rank is not null).ToList();
        _ranked = [.. rows.Where(row => row.Shortlisted), .. rows.Where(row => !row.Shortlisted)];
        Candidates = [.. _ranked.Skip(Math.Max(0, rows.Count(row => row.Shortlisted) - MostBefore)).Take(MostBefore + MostBeyond)];
    }
}
