using ExpertReview.Data.Store;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Assignments;

/// <summary>Nobody acts on a proposal while a newer one stands that they have not seen.</summary>
internal static class NewestProposal
{
    /// <exception cref="RefusedException">A newer proposal stands.</exception>
    public static async Task MustBeNewestAsync(this ReviewDb db, int round, int seen, CancellationToken stop)
    {
        var newest = await db.Proposals.Where(one => one.Round == round).MaxAsync(one => (int?)one.Id, stop);
        if (newest > seen)
            throw new RefusedException(new ProposalOutdated(seen, newest.Value));
    }
}
