using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Conflicts;
using ExpertReview.Domain.Experts;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Data.Queries;

/// <summary>The named read paths of a round; each a fixed number of statements, whatever the number of rows.</summary>
public static class RoundQueries
{
    /// <summary>All tables of a round, each in a fixed order.</summary>
    public static async Task<RoundTables> TablesOf(this ReviewDb db, int round, CancellationToken stop) => new(
        await db.Of<Recommendation>(round).OrderBy(row => row.File).ThenBy(row => row.Row).ToListAsync(stop),
        await db.Of<ServiceEvaluation>(round).OrderBy(row => row.File).ThenBy(row => row.Row).ToListAsync(stop),
        await db.Of<ApplicationReport>(round).OrderBy(row => row.Code).ToListAsync(stop),
        await db.Of<PastRecognition>(round).OrderBy(row => EF.Property<int>(row, "Id")).ToListAsync(stop),
        await db.ExpertsOf(round, stop),
        await db.Of<UnitRelation>(round).OrderBy(row => EF.Property<int>(row, "Id")).ToListAsync(stop),
        await db.Of<RecusalRequest>(round).OrderBy(row => EF.Property<int>(row, "Id")).ToListAsync(stop),
        await db.Of<ReviewDecision>(round).OrderBy(row => row.Row).ToListAsync(stop));

    /// <summary>The pool in the order of the table.</summary>
    public static Task<List<Expert>> ExpertsOf(this ReviewDb db, int round, CancellationToken stop) =>
        db.Of<Expert>(round).OrderBy(row => EF.Property<int>(row, ReviewDb.Place)).ToListAsync(stop);

    /// <summary>Every conflict of interest found, by applicant, expert and kind.</summary>
    public static Task<List<ConflictOfInterest>> ConflictsOf(this ReviewDb db, int round, CancellationToken stop) =>
        db.Of<ConflictOfInterest>(round).OrderBy(row => row.Code).ThenBy(row => row.Expert).ThenBy(row => row.Kind).ToListAsync(stop);

    /// <summary>What is proposed for each application, by code.</summary>
    public static Task<List<EligibilityProposal>> EligibilityProposalsOf(this ReviewDb db, int round, CancellationToken stop) =>
        db.Of<EligibilityProposal>(round).OrderBy(row => row.Code).ToListAsync(stop);

    /// <summary>申报单位 by 申报编号, as the first row that names it has it. One statement.</summary>
    /// <param name="db">The database.</param>
    /// <param name="round">The round.</param>
    /// <param name="codes">Those asked for; null for all.</param>
    /// <param name="stop">Cancels.</param>
    public static async Task<Dictionary<string, string>> OrganisationsOf(this ReviewDb db, int round, IReadOnlyCollection<string>? codes, CancellationToken stop)
    {
        var rows = db.Of<Recommendation>(round);
        return (await (codes is null ? rows : rows.Where(row => codes.Contains(row.Code))).Select(row => new { row.Code, row.Organisation, row.File, row.Row }).ToListAsync(stop))
            .OrderBy(row => row.File, StringComparer.Ordinal).ThenBy(row => row.Row)
            .GroupBy(row => row.Code, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Organisation, StringComparer.Ordinal);
    }

    /// <summary>The binding pairs, by application and expert.</summary>
    public static Task<List<Assignment>> AssignmentsOf(this ReviewDb db, int round, CancellationToken stop) =>
        db.Assignments.AsNoTracking().Where(pair => pair.Round == round).OrderBy(pair => pair.Application).ThenBy(pair => pair.Expert).ToListAsync(stop);
}
