using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Calendar;
using ExpertReview.Domain.Conflicts;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Assignments;
using ExpertReview.Features.Rounds;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Recusals;

/// <summary>What setting a pair aside does: the sheet's state, the conflict with its decision, the binding plan without the pair, and a
/// free place.</summary>
internal static class SettingAside
{
    /// <summary>责令回避, as the plan's list of changes has it.</summary>
    public const string Ordered = "责令回避";

    /// <summary>申请回避.</summary>
    public const string Asked = "申请回避";

    /// <summary>不接受评审.</summary>
    public const string Declined = "不接受评审";

    /// <summary>Events of an assigned pair that may be decided about now.</summary>
    /// <exception cref="RefusedException">Another stage, no reason, not assigned, or set aside already.</exception>
    public static async Task<List<ScoreEvent>> MustBeDecidableAsync(this ReviewDb db, int round, string application, string expert, string reason, CancellationToken stop)
    {
        (await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == round, stop)).MustBe(RoundStage.Reviewing);
        if (string.IsNullOrWhiteSpace(reason))
            throw new RefusedException(new DecisionWithoutReason($"{expert} {application}"));
        if (!await db.Assignments.AnyAsync(pair => pair.Round == round && pair.Application == application && pair.Expert == expert, stop))
            throw new RefusedException(new SheetNotAssigned());
        var events = await db.ScoreEventsOf(round, expert, application, stop);
        if (events.LastOrDefault(act => act.Subject == ScoreSubject.State)?.Value == nameof(SheetState.Recused))
            throw new RefusedException(new PairSetAside());
        return events;
    }

    /// <summary>Adds 复核 about a pair; of two the later stands.</summary>
    public static async Task DecideAsync(this ReviewDb db, int round, string application, string expert, bool upheld, string reason, Acting acting, DateTimeOffset at, CancellationToken stop)
    {
        var row = (await db.Of<ReviewDecision>(round).MaxAsync(one => (int?)one.Row, stop) ?? 0) + 1;
        db.AddTo(round, [new ReviewDecision(application, null, expert, upheld, reason.Trim(), acting.Person, ChinaTime.DayOf(at), row)]);
    }

    /// <summary>The request that awaits a decision: a conflict declared, else a file declined.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public static ScoreEvent AskedIn(IReadOnlyList<ScoreEvent> events) =>
        events.LastOrDefault(act => act.Subject == ScoreSubject.Conflict) is { Value: not null } conflict ? conflict
        : events.LastOrDefault(act => act.Subject == ScoreSubject.Decline) is { Value: not null } decline ? decline
        : throw new RefusedException(new NoRecusalAsked());

    public static ScoreEvent Event(int round, string application, string expert, ScoreSubject subject, string? value, int before, Acting acting, DateTimeOffset at) => new()
    {
        Round = round, Application = application, Expert = expert, Subject = subject, Criterion = "", Value = value,
        ClientKey = $"{expert}:decided:{application}:{before}", Person = acting.Person, At = at,
    };

    public static async Task<int> SetAsideAsync(
        this ReviewDb db, int round, string application, string expert, string word, string reason, int events, Acting acting, DateTimeOffset at, CancellationToken stop)
    {
        var declined = word == Declined;
        await db.AppendAsync([Event(round, application, expert, ScoreSubject.State, nameof(SheetState.Recused), events, acting, at)], stop);
        // Who was ill has no conflict of interest: the lists of conflicts say nothing of it, only the plan does.
        if (!declined)
        {
            await db.DecideAsync(round, application, expert, upheld: true, reason, acting, at, stop);
            await AddConflictAsync(db, round, application, expert, reason, stop);
        }

        await db.ChangeBindingPlanAsync(
            round, read => ChangedPlan.OfRecusal(read, application, expert), new HandChange(application, expert, null), word, ProposalOrigin.Recusal, acting, at, stop);
        var recusal = new Recusal { Round = round, Application = application, Expert = expert, Ordered = word == Ordered, Declined = declined, Reason = reason.Trim(), Person = acting.Person, At = at };
        db.Recusals.Add(recusal);
        await db.SaveChangesAsync(stop);
        return recusal.Id;
    }

    /// <summary>Makes the binding plan anew: a confirmed proposal beside those before it, so that problem.json and plan.json say what holds.</summary>
    /// <exception cref="RefusedException">The changed plan breaks a rule.</exception>
    public static async Task ChangeBindingPlanAsync(
        this ReviewDb db, int round, Func<ReadPlan, ChangedPlan> changedBy, HandChange change, string word, ProposalOrigin origin, Acting acting, DateTimeOffset at, CancellationToken stop)
    {
        var binding = await db.BindingProposalOf(round, stop) ?? throw new RefusedException(new SheetNotAssigned());
        var read = ReadPlan.Of(binding.Problem, binding.Plan);
        var changed = changedBy(read);
        if (changed.Consequence.Broken is [var broken, ..])
            throw new RefusedException(new PlanBreaksRules(broken.What, broken.Text));
        var (problem, plan) = changed.Files;
        (await db.AddProposalAsync(round, problem, plan, origin, $"{word}：{ChangeWords.Of(read.Problem, change)}", acting, at, stop)).Confirm(at);
    }

    /// <summary>The proposal that binds now.</summary>
    public static Task<AssignmentProposal?> BindingProposalOf(this ReviewDb db, int round, CancellationToken stop) =>
        db.Proposals.AsNoTracking().Where(one => one.Round == round && one.ConfirmedAt != null).OrderByDescending(one => one.Id).FirstOrDefaultAsync(stop);

    private static async Task AddConflictAsync(ReviewDb db, int round, string application, string expert, string reason, CancellationToken stop)
    {
        if (await db.Of<ConflictOfInterest>(round).AnyAsync(row => row.Code == application && row.Expert == expert && row.Kind == ConflictKind.Declared, stop))
            return;
        var unit = await db.Of<Recommendation>(round).Where(row => row.Code == application).OrderBy(row => row.File).ThenBy(row => row.Row).Select(row => row.Organisation).FirstAsync(stop);
        var name = await db.Of<Domain.Experts.Expert>(round).Where(row => row.No == expert).Select(row => row.Name).SingleAsync(stop);
        db.AddTo(round, [new ConflictOfInterest(application, expert, ConflictKind.Declared, [name, "责令回避", unit], Certain: true, $"责令专家{name}（{expert}）回避{unit}：{reason.Trim()}")]);
    }
}
