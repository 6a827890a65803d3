using System.Globalization;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Experts;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Conflicts;
using ExpertReview.Features.Ranking;
using ExpertReview.Features.Rounds;
using ExpertReview.Features.Screening;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>进度: the stages with their dates, and what is to be done now.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class Board(ReviewDb db) : RoundPage(db)
{
    private static readonly Dictionary<string, RoundStage> Acts = new(StringComparer.Ordinal)
    {
        ["CheckEligibility"] = RoundStage.Screening, ["FindConflicts"] = RoundStage.Assigning, ["ConfirmAssignments"] = RoundStage.Reviewing,
        ["MoveRound"] = RoundStage.Sealed, ["RankRound"] = RoundStage.Ranked, ["DecideShortlist"] = RoundStage.Decided,
        ["PublishShortlist"] = RoundStage.Publicised, ["AnnounceRecognitions"] = RoundStage.Announced,
    };

    public Dictionary<RoundStage, DateOnly> Reached { get; } = [];

    public int Applications { get; private set; }

    public int Experts { get; private set; }

    public int Pairs { get; private set; }

    /// <summary>Requests for recusal and free places that await the organiser.</summary>
    public int RecusalTasks { get; private set; }

    public string Anchor { get; private set; } = "";

    public Task OnGetAsync(CancellationToken stop) => LookAsync(stop);

    public async Task<IActionResult> OnPostScreenAsync(string? reason, CancellationToken stop) =>
        await DoAsync(new MoveRound(Round.Id, RoundStage.Screening), reason ?? "") && await DoAsync(new CheckEligibility(Round.Id), reason ?? "")
            ? Then(At("/applications"), new("已进入形式审查", "screening begins"))
            : await AgainAsync(stop);

    public async Task<IActionResult> OnPostAssignAsync(string? reason, CancellationToken stop) =>
        await DoAsync(new MoveRound(Round.Id, RoundStage.Assigning), reason ?? "") && await DoAsync(new FindConflicts(Round.Id), reason ?? "")
            ? Then(At("/conflicts"), new("已查找回避情形", "conflicts of interest were looked for"))
            : await AgainAsync(stop);

    public async Task<IActionResult> OnPostSealAsync(string? reason, CancellationToken stop) =>
        await DoAsync(new MoveRound(Round.Id, RoundStage.Sealed), reason ?? "") ? Then(At(""), new("评分已封存", "the scores are sealed")) : await AgainAsync(stop);

    public async Task<IActionResult> OnPostRankAsync(string? reason, CancellationToken stop) =>
        await DoAsync(new RankRound(Round.Id), reason ?? "") ? Then(At("/ranking"), new("已形成建议名单", "the proposed list stands")) : await AgainAsync(stop);

    private async Task<IActionResult> AgainAsync(CancellationToken stop)
    {
        await LookAsync(stop);
        return Page();
    }

    private async Task LookAsync(CancellationToken stop)
    {
        Applications = await Db.Of<Recommendation>(Round.Id).Select(row => row.Code).Distinct().CountAsync(stop);
        Experts = await Db.Of<Expert>(Round.Id).CountAsync(stop);
        Pairs = await Db.Assignments.CountAsync(pair => pair.Round == Round.Id, stop);
        if (Round.Stage == RoundStage.Reviewing)
            RecusalTasks = (await Db.AskedRecusalsOf(Round.Id, stop)).Count + await Db.Recusals.CountAsync(one => one.Round == Round.Id && one.ClosedAt == null, stop);
        var prefix = new RecordInput().With("round", Round.Id).ToString();
        var acts = await Db.Record.AsNoTracking().Where(entry => entry.Input.StartsWith(prefix) && Acts.Keys.Contains(entry.Act))
            .OrderBy(entry => entry.Sequence).Select(entry => new { entry.Act, entry.At, entry.Input }).ToListAsync(stop);
        foreach (var act in acts.Where(act => act.Act != "MoveRound" || act.Input.EndsWith("Sealed;", StringComparison.Ordinal)))
            Reached[Acts[act.Act]] = DateOnly.Parse(act.At[..10], CultureInfo.InvariantCulture);
        Anchor = await Db.Record.AsNoTracking().OrderByDescending(entry => entry.Sequence).Select(entry => entry.Hash).FirstOrDefaultAsync(stop) ?? "";
    }
}
