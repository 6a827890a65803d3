using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Conflicts;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Assignments;

/// <summary>Somebody who could come to an application, or why not.</summary>
/// <param name="Expert">The expert.</param>
/// <param name="Load">Reviews in the plan.</param>
/// <param name="Fit">Fit in millionths.</param>
/// <param name="Why">What forbids it; null when it is lawful.</param>
/// <param name="Text">The conflict in Chinese; null when that is not the reason.</param>
public sealed record ExpertCandidate(ProblemExpert Expert, int Load, int Fit, CandidateBar? Why, string? Text)
{
    /// <param name="read">The plan.</param>
    /// <param name="application">申报编号.</param>
    /// <param name="leaves">专家编号 of who leaves; null for nobody.</param>
    /// <param name="conflicts">Texts of the conflicts about the application, by expert.</param>
    /// <param name="apart">Experts kept apart from it since the plan's lists were made.</param>
    internal static IReadOnlyList<ExpertCandidate> Of(ReadPlan read, string application, string? leaves, ILookup<string, string> conflicts, IReadOnlySet<string>? apart = null)
    {
        var (problem, plan) = read;
        int? IndexOf(string no) => Enumerable.Range(0, problem.Experts.Count).Where(at => problem.Experts[at].No == no).Select(at => (int?)at).FirstOrDefault();
        var at = Enumerable.Range(0, problem.Applications.Count).First(one => problem.Applications[one].No == application);
        return [.. PairCandidates.Of(problem, plan.Pairs, at, leaves is null ? null : IndexOf(leaves)).Select(one =>
        {
            var expert = problem.Experts[one.Expert];
            var why = one.Why is null && apart?.Contains(expert.No) == true ? CandidateBar.Conflict : one.Why;
            return new ExpertCandidate(expert, one.Load, one.Fit, why, why == CandidateBar.Conflict ? conflicts[expert.No].FirstOrDefault() : null);
        }).OrderBy(one => one.Why is not null)];
    }
}

/// <summary>What is known against experts of one application.</summary>
internal static class ConflictTexts
{
    public static async Task<ILookup<string, string>> ConflictsAbout(this ReviewDb db, int round, string application, CancellationToken stop) =>
        (await db.Of<ConflictOfInterest>(round).Where(row => row.Code == application).Select(row => new { row.Expert, row.Text }).ToListAsync(stop)).ToLookup(row => row.Expert, row => row.Text, StringComparer.Ordinal);

    /// <summary>Experts kept apart from an application as things stand now.</summary>
    public static async Task<IReadOnlySet<string>> ApartFrom(this ReviewDb db, int round, string application, CancellationToken stop) => KeptApart.Of(
        await db.Of<ConflictOfInterest>(round).Where(row => row.Code == application).ToListAsync(stop),
        await db.Of<ReviewDecision>(round).Where(row => row.Code == application && row.ExpertNo != null).OrderBy(row => row.Row).ToListAsync(stop))
        .Pairs.Select(pair => pair.Expert).ToHashSet(StringComparer.Ordinal);
}
