using ExpertReview.Data.Store;
using ExpertReview.Domain.Assignments;
using ExpertReview.Features.Acts;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Assignments;

/// <summary>A proposal with who, why, from which lists, and how much differs from the one before it.</summary>
internal static class NewProposal
{
    public static async Task<AssignmentProposal> AddProposalAsync(
        this ReviewDb db, int round, byte[] problem, byte[] plan, ProposalOrigin origin, string change, Acting acting, DateTimeOffset at, CancellationToken stop,
        byte[]? panels = null)
    {
        var before = await db.Proposals.AsNoTracking().Where(one => one.Round == round).OrderByDescending(one => one.Id).FirstOrDefaultAsync(stop);
        (ReadPlan Then, ReadPlan Now)? read = before is null ? null : (ReadPlan.Of(before.Problem, before.Plan, before.Panels), ReadPlan.Of(problem, plan, panels));
        var hash = ProblemFile.HashOf(problem);
        var proposal = new AssignmentProposal(round, problem, plan, at)
        {
            Person = acting.Person,
            Reason = acting.Reason,
            InputHash = hash,
            Origin = origin,
            Change = change,
            PairsChanged = read is null ? null : PlanDifference.Between(read.Value.Then, read.Value.Now).Count,
            // Panels that recusals go on from in 评审 are no setting that somebody changed.
            WhatChanged = read is not { } two ? [] : [.. before!.InputHash == hash ? [] : ListDifference.Of(two.Then.Problem, two.Now.Problem), .. origin is ProposalOrigin.Solved or ProposalOrigin.Hand ? SettingDifference.Of(two.Then, two.Now) : []],
            Panels = panels,
        };
        db.Proposals.Add(proposal);
        await db.SaveChangesAsync(stop);
        return proposal;
    }
}
