using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Conflicts;
using ExpertReview.Domain.Decisions;
using ExpertReview.Domain.Publicity;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Recognition;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Assignments;
using ExpertReview.Features.Incoming;
using ExpertReview.Features.Rounds;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Exports;

/// <summary>Everything of a round that its papers are written from, read once.</summary>
public sealed record RoundFacts
{
    public required ReviewRound Round { get; init; }

    public required FrozenPolicy Policy { get; init; }

    public required RoundTables Tables { get; init; }

    public required MergedApplications Merged { get; init; }

    public required IReadOnlyDictionary<string, Application> Applications { get; init; }

    public required IReadOnlyList<StoredFindings> Doors { get; init; }

    public required IReadOnlySet<string> EvidenceFiles { get; init; }

    public required IReadOnlyList<EligibilityFinding> Eligibility { get; init; }

    public required IReadOnlyDictionary<string, EligibilityProposal> Proposals { get; init; }

    public required IReadOnlyList<ClauseAnswer> Answers { get; init; }

    public required IReadOnlyList<ConflictOfInterest> Conflicts { get; init; }

    public required AssignmentProposal? Proposal { get; init; }

    public required IReadOnlyList<ProposalRun> Runs { get; init; }

    /// <summary>Runs that gave no plan.</summary>
    public required int EmptyRuns { get; init; }

    /// <summary>The confirmed proposal that says the panels; null where experts are assigned one by one.</summary>
    public required AssignmentProposal? Panels { get; init; }

    public required RankingResult? Ranking { get; init; }

    public required IReadOnlyList<ShortlistDecision> Decisions { get; init; }

    public required RoundPublicity? Publicity { get; init; }

    public required IReadOnlyList<PlatformRecognition> Recognitions { get; init; }

    public required IReadOnlyList<CreditRecheck> CreditRechecks { get; init; }

    /// <summary>The discussion after sealing; null when there was none.</summary>
    public required PanelDiscussion? Discussion { get; init; }

    /// <summary>What was corrected in it, in the order of the log.</summary>
    public required IReadOnlyList<ScoreCorrection> Corrections { get; init; }

    /// <summary>Dissenting opinions that stand, by application and expert.</summary>
    public required IReadOnlyList<ScoreEvent> Dissents { get; init; }

    /// <summary>申报单位 of a code; empty when no application has it.</summary>
    public string OrganisationOf(string code) => Applications.TryGetValue(code, out var one) ? one.Organisation : "";

    /// <summary>Reads a round.</summary>
    public static async Task<RoundFacts> OfAsync(ReviewDb db, int id, CancellationToken stop)
    {
        var round = await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == id, stop);
        var tables = await db.TablesOf(id, stop);
        var merged = ApplicationMerge.Of(tables.Recommendations, tables.Evaluations, tables.Reports, tables.PastRecognitions);
        var files = await db.Files.AsNoTracking().Where(file => file.Round == id).OrderBy(file => file.Table).ThenBy(file => file.File).ToListAsync(stop);
        return new RoundFacts
        {
            Round = round,
            Policy = FrozenPolicy.Of(round),
            Tables = tables,
            Merged = merged,
            Applications = merged.Applications.ToDictionary(one => one.No, StringComparer.Ordinal),
            Doors = [.. files.Select(file => StoredFindings.From(file.Findings))],
            EvidenceFiles = files.Where(file => file.Table == "evidence").Select(file => file.File).ToHashSet(StringComparer.Ordinal),
            Eligibility = await db.Of<EligibilityFinding>(id).OrderBy(row => row.Code).ThenBy(row => row.Clause).ToListAsync(stop),
            Proposals = (await db.EligibilityProposalsOf(id, stop)).ToDictionary(one => one.Code, StringComparer.Ordinal),
            Answers = await db.Of<ClauseAnswer>(id).OrderBy(row => row.Code).ThenBy(row => row.Clause).ToListAsync(stop),
            Conflicts = await db.ConflictsOf(id, stop),
            Proposal = await db.Proposals.AsNoTracking().Where(one => one.Round == id && one.ConfirmedAt != null).OrderByDescending(one => one.Id).FirstOrDefaultAsync(stop),
            Runs = await db.RunsOf(id, stop),
            EmptyRuns = (await db.EmptyRunsOf(id, stop)).Count,
            Panels = await db.Proposals.AsNoTracking().Where(one => one.Round == id && one.ConfirmedAt != null && one.Panels != null).OrderByDescending(one => one.Id).FirstOrDefaultAsync(stop),
            Ranking = await db.Rankings.AsNoTracking().SingleOrDefaultAsync(one => one.Round == id, stop),
            Decisions = await db.Decisions.AsNoTracking().Where(one => one.Round == id).OrderBy(one => one.Application).ToListAsync(stop),
            Publicity = await db.Periods.AsNoTracking().SingleOrDefaultAsync(one => one.Round == id, stop),
            Recognitions = await db.Recognitions.AsNoTracking().Where(one => one.Round == id).OrderBy(one => one.Application).ToListAsync(stop),
            Discussion = await db.DiscussionOf(id, stop),
            Corrections = await db.CorrectionsOf(id, null, stop),
            Dissents = await db.DissentsOf(id, stop),
            CreditRechecks = await db.CreditRechecks.AsNoTracking().Where(one => one.Round == id).ToListAsync(stop),
        };
    }
}
