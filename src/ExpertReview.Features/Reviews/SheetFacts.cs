using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Rounds;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Reviews;

/// <summary>One assigned sheet with what its rules need: the frozen policy, the functions that stand, its events.</summary>
internal sealed class SheetFacts
{
    private readonly SheetContent _content;

    private readonly string _expert;

    /// <param name="round">The round.</param>
    /// <param name="policy">Its policy.</param>
    /// <param name="proposal">What stands of the application.</param>
    /// <param name="expert">专家编号.</param>
    /// <param name="events">The expert's events on this sheet; those that hold for all sheets may be among them.</param>
    public SheetFacts(ReviewRound round, FrozenPolicy policy, EligibilityProposal proposal, string expert, IReadOnlyList<ScoreEvent> events)
    {
        (Round, Policy, Proposal, _expert) = (round, policy, proposal, expert);
        PledgeConfirmed = events.Any(act => act.Subject == ScoreSubject.Pledge);
        Events = events = [.. events.Where(act => act.Application == proposal.Code)];
        var reading = new SheetReading();
        foreach (var act in events)
            reading.Take(act);
        _content = reading.Of(proposal.Code, expert);
        Sheet = ScoreSheet.Of(policy.Template, proposal.Code, expert, _content.State, _content.Points, _content.Evidence)
            with { Verdict = _content.Verdict, Opinion = _content.Opinion };
        Scoring = new SheetScoring(policy.Template, proposal.Functions, proposal.Functions.Count > 0 ? proposal.Functions[0] : default);
    }

    public ReviewRound Round { get; }

    public FrozenPolicy Policy { get; }

    public EligibilityProposal Proposal { get; }

    public IReadOnlyList<ScoreEvent> Events { get; }

    public ScoreSheet Sheet { get; }

    public SheetScoring Scoring { get; }

    public ScoringTemplate Template => Policy.Template;

    public IEnumerable<CriterionPlace> Places => Template.CriteriaFor(Proposal.Functions);

    public SheetState State => _content.State;

    public bool PledgeConfirmed { get; private init; }

    public bool Accepted => Last(ScoreSubject.Acceptance, "") is not null;

    public IReadOnlyDictionary<string, string> Remarks => _content.Remarks;

    /// <summary>The reason of a declared conflict, or of a file declined, that awaits the organiser; null when there is none.</summary>
    public string? Declared => Last(ScoreSubject.Conflict, "")?.Value ?? Last(ScoreSubject.Decline, "")?.Value;

    /// <summary>Whether what awaits the organiser is a file declined, not a conflict.</summary>
    public bool Declines => Last(ScoreSubject.Conflict, "")?.Value is null && Declared is not null;

    public bool Caps => Template.Rules.Evidence == EvidenceMode.Cap;

    public ScoreEvent? Last(ScoreSubject subject, string criterion) => Events.LastOrDefault(act => act.Subject == subject && act.Criterion == criterion);

    /// <summary>The facts of a pair, or null when it is not assigned.</summary>
    /// <remarks>Four statements.</remarks>
    public static async Task<SheetFacts?> LoadAsync(ReviewDb db, int round, string expert, string application, CancellationToken stop)
    {
        if (!await db.Assignments.AsNoTracking().AnyAsync(pair => pair.Round == round && pair.Expert == expert && pair.Application == application, stop))
            return null;
        var one = await db.Rounds.AsNoTracking().SingleAsync(row => row.Id == round, stop);
        var proposal = await db.Of<EligibilityProposal>(round).SingleAsync(row => row.Code == application, stop);
        return new SheetFacts(one, FrozenPolicy.Of(one), proposal, expert, await db.ScoreEventsOf(round, expert, application, stop));
    }

    /// <summary>The facts of every file assigned to an expert, by number. Four statements, whatever the number of files.</summary>
    public static async Task<IReadOnlyList<SheetFacts>> OfExpertAsync(ReviewDb db, int round, string expert, CancellationToken stop)
    {
        var one = await db.Rounds.AsNoTracking().SingleAsync(row => row.Id == round, stop);
        var codes = await db.Assignments.AsNoTracking().Where(pair => pair.Round == round && pair.Expert == expert).Select(pair => pair.Application).Order().ToListAsync(stop);
        var proposals = await db.Of<EligibilityProposal>(round).Where(row => codes.Contains(row.Code)).ToDictionaryAsync(row => row.Code, StringComparer.Ordinal, stop);
        var events = (await db.ScoreEventsOf(round, expert, application: null, stop)).ToLookup(act => act.Application, StringComparer.Ordinal);
        var policy = FrozenPolicy.Of(one);
        return [.. codes.Select(code => new SheetFacts(one, policy, proposals[code], expert, [.. events[""], .. events[code]]))];
    }

    /// <summary>The facts of a pair that may be changed now.</summary>
    /// <exception cref="RefusedException">Not assigned, another stage, no pledge, a declared conflict, submitted or recused.</exception>
    public static async Task<SheetFacts> OpenAsync(ReviewDb db, int round, string expert, string application, CancellationToken stop)
    {
        var facts = await LoadAsync(db, round, expert, application, stop) ?? throw new RefusedException(new SheetNotAssigned());
        return facts.Closed is { } closed ? throw new RefusedException(closed) : facts;
    }

    /// <summary>Why the sheet can't be changed now; null when it can.</summary>
    public Refusal? Closed
    {
        get
        {
            if (Round.Stage != RoundStage.Reviewing)
                return new RoundNotIn(Round.Title, Round.Stage, RoundStage.Reviewing);
            if (!PledgeConfirmed)
                return new PledgeNotConfirmed();
            return Settled;
        }
    }

    /// <summary>Why the sheet itself is not open, whatever the stage: handed in, set aside, or awaiting the organiser; null when it is.</summary>
    public Refusal? Settled => State != SheetState.Draft
        ? new SheetClosed(State == SheetState.Submitted ? new Words("已提交", "submitted") : new Words("已回避", "recused"))
        : Declared is null ? null : Declines ? new DeclineAwaitsDecision() : new ConflictAwaitsDecision();

    /// <summary>The facts when more events stand.</summary>
    public SheetFacts With(params IEnumerable<ScoreEvent> acts) => new(Round, Policy, Proposal, _expert, [.. Events, .. acts]) { PledgeConfirmed = PledgeConfirmed };

    /// <summary>The facts as if nobody had touched the sheet.</summary>
    public SheetFacts Untouched() => new(Round, Policy, Proposal, _expert, []);

    /// <summary>How far the sheet is.</summary>
    public SheetStanding Standing()
    {
        var gaps = Scoring.GapsOf(Sheet).ToList();
        var byBlock = Template.Blocks.Zip(Scoring.BlocksOf(Sheet), (block, score) => new BlockStanding(
            block.Id, gaps.Count(gap => IsOf(block, gap.Criterion)), score?.Round(Template.Rules.Decimals))).ToList();
        return new SheetStanding(gaps.Count, Scoring.ScoreOf(Sheet)?.Total.Round(Template.Rules.Decimals), Template.Rules.FullScore, byBlock);
    }

    private static bool IsOf(Block block, string criterion) =>
        block.Criteria.Any(one => one.Id == criterion) || block.Claimed.Any(claimed => claimed.Criteria.Any(one => one.Id == criterion));

    /// <summary>The points that the criterion's own table gives, as far as the evidence supports them and the step allows; null when it has no table or no figure.</summary>
    public decimal? OfferedTo(CriterionPlace place, decimal? figure)
    {
        if (place.Criterion.Proposed(figure) is not { } proposed)
            return null;
        var most = Math.Min(proposed, MostOf(place));
        return place.Criterion.Step is { } step ? Math.Floor(most / step) * step : most;
    }

    /// <summary>The most points that the evidence judged so far allows; an item not judged is taken as sufficient.</summary>
    public decimal MostOf(CriterionPlace place)
    {
        if (!Caps)
            return place.Criterion.MaxPoints;
        var lost = 0m;
        for (var i = 0; i < place.Criterion.Evidence.Count; i++)
            lost += Sheet.Evidence[place.FirstEvidence + i] switch
            {
                EvidenceJudgement.Partial => place.Criterion.Evidence[i].Weight * 0.5m,
                EvidenceJudgement.Missing => place.Criterion.Evidence[i].Weight,
                _ => 0,
            };
        return place.Criterion.MaxPoints * (1 - lost);
    }

    /// <summary>Titles of what keeps the sheet from being submitted, in the order of the sheet.</summary>
    public IReadOnlyList<string> Missing()
    {
        var gaps = Scoring.GapsOf(Sheet).ToLookup(gap => gap.Criterion, StringComparer.Ordinal);
        var above = Scoring.AboveCapOf(Sheet).Select(one => one.Criterion).ToHashSet(StringComparer.Ordinal);
        var missing = new List<string>();
        foreach (var criterion in Places.Select(place => place.Criterion))
        {
            foreach (var gap in gaps[criterion.Id])
                missing.Add(gap.Evidence is { } item ? $"{criterion.Title}（{criterion.Evidence.First(one => one.Id == item).Title}）" : criterion.Title);
            if (above.Contains(criterion.Id))
                missing.Add(criterion.Title + "（分值超出佐证材料所支持的上限）");
        }

        return missing;
    }
}
