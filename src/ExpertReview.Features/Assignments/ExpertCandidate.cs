using ExpertReview.Data.Store;
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
    internal static IReadOnlyList<ExpertCandidate> Of(ReadPlan read, string application, string? leaves, ILookup<string, string> conflicts)
    {
        var (problem, plan) = read;
        int? IndexOf(string no) => Enumerable.Range(0, problem.Experts.Count).Where(at => problem.Experts[at].No == no).Select(at => (int?)at).FirstOrDefault();
        var at = Enumerable.Range(0, problem.Applications.Count).First(one => problem.Applications[one].No == application);
        return [.. PairCandidates.Of(problem, plan.Pairs, at, leaves is null ? null : IndexOf(leaves)).Select(one => new ExpertCandidate(
            problem.Experts[one.Expert], one.Load, one.Fit, one.Why, one.Why == CandidateBar.Conflict ? conflicts[problem.Experts[one.Expert].No].FirstOrDefault() : null))];
    }
}

/// <summary>What is known against experts of one application.</summary>
internal static class ConflictTexts
{
    public static async Task<ILookup<string, string>> ConflictsAbout(this ReviewDb db, int round, string application, CancellationToken stop) =>
        (await db.Of<ConflictOfInterest>(round).Where(row => row.Code == application).Select(row => new { row.Expert, row.Text }).ToListAsync(stop)).ToLookup(row => row.Expert, row => row.Text, StringComparer.Ordinal);
}
