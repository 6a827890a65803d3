using ExpertReview.Data.Store;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Discussions;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>封存后讨论: 经办 opens and ends it; both 经办 and 监督 read what was corrected, and the dissenting opinions.</summary>
/// <param name="db">The database.</param>
/// <param name="clock">The clock.</param>
[Authorize(Policy = Policies.Look)]
public sealed class DiscussionPage(ReviewDb db, TimeProvider clock) : RoundPage(db)
{
    private const int Size = 30;

    public RoundDiscussion All { get; private set; } = null!;

    /// <summary>封存校验码 as made again now; null when it was not asked for.</summary>
    public string? Seal { get; private set; }

    public Paging Paging { get; private set; } = new(1, 0, Size);

    /// <summary>Dissenting opinions instead of corrections.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    /// <summary>One file's only.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Application { get; set; }

    public string? Day { get; private set; }

    public string? Time { get; private set; }

    public string? Why { get; private set; }

    public bool Opinions => Show == "dissents";

    public bool MayOpen => MayAct && Round.Stage == RoundStage.Sealed && All is { InPolicy: true, Discussion: null };

    public bool MayClose => MayAct && Round.Stage == RoundStage.Sealed && All.Discussion is { IsOpen: true };

    public bool Late => All.Discussion is { } discussion && clock.GetUtcNow() >= discussion.Deadline;

    public Task OnGetAsync(int p, string? check) => LookAsync(p, check is not null);

    public async Task<IActionResult> OnPostOpenAsync(string? day, string? time, string? seal)
    {
        (Day, Time) = (day, time);
        if (!DeadlineField.TryRead(day, time, out var deadline))
            Wrong(nameof(Day), DeadlineField.NotUnderstood);
        else if (await DoAsync(new OpenDiscussion(Round.Id, deadline, seal ?? ""), "开始封存后讨论", nameof(Day)))
            return Then(At("/discussion"), new("讨论已开始，专家登录后可见", "the discussion is open; experts see it when they sign in"));
        await LookAsync(1, false);
        return Page();
    }

    public async Task<IActionResult> OnPostCloseAsync(string? why)
    {
        Why = why;
        if (await DoAsync(new CloseDiscussion(Round.Id, why ?? ""), why ?? "", nameof(Why)))
            return Then(At("/discussion"), new("讨论已结束，可以汇总", "the discussion has ended; the scores can be ranked"));
        await LookAsync(1, false);
        return Page();
    }

    public string Unit(string code) => All.Units.GetValueOrDefault(code, "");

    private async Task LookAsync(int page, bool check)
    {
        var application = Application is { Length: > 0 } ? Application : null;
        All = await AskAsync(new DiscussionOfRound(Round.Id, Opinions, application, (Math.Max(page, 1) - 1) * Size, Size));
        Paging = new Paging(page, Opinions ? All.Dissents : All.Corrections, Size);
        // The whole log is read for it: only where it is asked for, or goes into the record.
        if (MayOpen || (check && All.Discussion is not null))
            Seal = await AskAsync(new SealOfRound(Round.Id));
    }
}
