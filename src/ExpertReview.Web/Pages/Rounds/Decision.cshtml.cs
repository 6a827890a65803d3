using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Decisions;
using ExpertReview.Domain.Ranking;
using ExpertReview.Features.Decisions;
using ExpertReview.Features.Ranking;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>审定: what the meeting decided, with every difference from the 建议名单 and its reason.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class Decision(ReviewDb db) : RoundPage(db)
{
    private const int MostBeyond = 60;
    private bool _posted;
    private HashSet<string> _approved = [];
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

    public DecisionMeeting? Meeting { get; private set; }

    public IReadOnlyList<ShortlistDecision> Decided { get; private set; } = [];

    public IReadOnlyList<RankingRow> Candidates { get; private set; } = [];

    public string? Silent { get; private set; }

    public Task OnGetAsync(CancellationToken stop) => LookAsync(stop);

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
        var differences = Candidates.Where(row => row.Shortlisted != IsApproved(row))
            .Select(row => new DecidedDifference(row.Application.No, IsApproved(row), ReasonOf(row.Application.No).Trim())).ToList();
        Silent = differences.FirstOrDefault(one => one.Reason.Length == 0)?.Application;
        if (Silent is not null)
            Wrong("", new DifferenceWithoutReason(Silent).Words);
        if (!ModelState.IsValid)
            return Page();
        var meeting = new DecisionMeeting
        {
            Round = Round.Id, Meeting = Name!.Trim(), Day = Day!.Value, MinutesNo = MinutesNo!.Trim(), Present = Present?.Trim() ?? "", Withdrawn = Withdrawn?.Trim() ?? "",
        };
        return await DoAsync(new DecideShortlist(Round.Id, differences, meeting), $"{meeting.Meeting} {meeting.MinutesNo}")
            ? Then(At("/publicity"), new("已录入审定结果", "the decision was recorded"))
            : Page();
    }

    public bool IsApproved(RankingRow row) => _posted ? _approved.Contains(row.Application.No) : row.Shortlisted;

    public string ReasonOf(string no) => _posted ? Request.Form[$"why_{no}"].ToString() : "";

    public string NameOf(string code) => _names.GetValueOrDefault(code, code);

    private async Task LookAsync(CancellationToken stop)
    {
        Meeting = await Db.Meetings.AsNoTracking().SingleOrDefaultAsync(one => one.Round == Round.Id, stop);
        Decided = await Db.Decisions.AsNoTracking().Where(one => one.Round == Round.Id).OrderBy(one => one.Application).ToListAsync(stop);
        if (Decided.Count > 0)
            _names = (await Db.Of<Recommendation>(Round.Id).Select(row => new { row.Code, row.Organisation }).ToListAsync(stop))
                .GroupBy(row => row.Code, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Organisation, StringComparer.Ordinal);
        if (Round.Stage != Domain.Rounds.RoundStage.Ranked || await AskAsync(new RankingOf(Round.Id)) is not { } ranked)
            return;
        var rows = ranked.Table.Rows.Where(row => row.Rank is not null).ToList();
        Candidates = [.. rows.Where(row => row.Shortlisted), .. rows.Where(row => !row.Shortlisted).Take(MostBeyond)];
    }
}
