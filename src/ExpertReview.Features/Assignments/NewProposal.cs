using ExpertReview.Data.Store;
using ExpertReview.Domain.Assignments;
using ExpertReview.Features.Acts;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Assignments;

/// <summary>A proposal with who, why, from which lists, and how much differs from the one before it.</summary>
internal static class NewProposal
{
    public static async Task<AssignmentProposal> AddProposalAsync(
        this ReviewDb db, int round, byte[] problem, byte[] plan, ProposalOrigin origin, string change, Acting acting, DateTimeOffset at, CancellationToken stop)
    {
        var before = await db.Proposals.AsNoTracking().Where(one => one.Round == round).OrderByDescending(one => one.Id).FirstOrDefaultAsync(stop);
        var proposal = new AssignmentProposal(round, problem, plan, at)
        {
            Person = acting.Person,
            Reason = acting.Reason,
            InputHash = ProblemFile.HashOf(problem),
            Origin = origin,
            Change = change,
            PairsChanged = before is null ? null : PlanDifference.Between(ReadPlan.Of(before.Problem, before.Plan), ReadPlan.Of(problem, plan)).Count,
        };
        db.Proposals.Add(proposal);
        await db.SaveChangesAsync(stop);
        return proposal;
    }
}
