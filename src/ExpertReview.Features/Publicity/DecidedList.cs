using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Publicity;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Publicity;

/// <summary>审定名单, and who of it has been looked up again.</summary>
internal static class DecidedList
{
    /// <summary>Numbers of the approved applications, ordinally.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(ReviewDb db, int round, CancellationToken stop) =>
        [.. (await db.Decisions.AsNoTracking().Where(one => one.Round == round && one.Approved).Select(one => one.Application).ToListAsync(stop)).Order(StringComparer.Ordinal)];

    /// <summary>Refuses a list of which some lack their credit check.</summary>
    /// <exception cref="RefusedException">Some do.</exception>
    public static async Task MustBeRecheckedAsync(ReviewDb db, int round, RecheckBefore before, IReadOnlyList<string> applications, CancellationToken stop)
    {
        var done = await db.CreditRechecks.AsNoTracking().Where(one => one.Round == round && one.Before == before).Select(one => one.Application).ToListAsync(stop);
        if (applications.Except(done, StringComparer.Ordinal).Count() is > 0 and var missing)
            throw new RefusedException(new CreditNotRechecked(missing, before));
    }
}
