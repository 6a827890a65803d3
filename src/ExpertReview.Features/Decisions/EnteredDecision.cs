using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Decisions;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Decisions;

/// <summary>The entered decision that a person has before them.</summary>
internal static class EnteredDecision
{
    /// <summary>The decision of a round, to change.</summary>
    /// <exception cref="RefusedException">There is none, or it is another one by now.</exception>
    public static async Task<DecisionMeeting> OfAsync(ReviewDb db, int round, string digest, CancellationToken stop)
    {
        var meeting = await db.Meetings.SingleOrDefaultAsync(one => one.Round == round, stop) ?? throw new RefusedException(new NoDecisionEntered());
        return meeting.Digest == digest ? meeting : throw new RefusedException(new DecisionChangedMeanwhile());
    }
}
