using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Rounds;

/// <summary>待核: clauses that a person is still to answer.</summary>
public static class OpenClauses
{
    /// <summary>How many a whole round still has.</summary>
    public static async Task<int> CountAsync(ReviewDb db, ReviewRound round, CancellationToken stop)
    {
        var rows = await db.Of<Recommendation>(round.Id).ToListAsync(stop);
        var answered = await AnsweredAsync(db, round.Id, stop);
        var rule = FrozenPolicy.Of(round).Rule;
        return ApplicationMerge.Of(rows, [], [], []).Applications.Sum(one => Of(one, rule, answered));
    }

    /// <summary>How many one application still has.</summary>
    public static int Of(Application application, RecognitionRule rule, IReadOnlySet<(string Code, string Clause)> answered) =>
        rule.ForPersons(application.Functions).Count(clause => !answered.Contains((application.No, clause.Code)));

    /// <summary>What has been answered in a round.</summary>
    public static async Task<IReadOnlySet<(string Code, string Clause)>> AnsweredAsync(ReviewDb db, int round, CancellationToken stop) =>
        (await db.Of<ClauseAnswer>(round).Where(row => row.Verdict != ClauseVerdict.Open).Select(row => new { row.Code, row.Clause }).ToListAsync(stop))
            .Select(row => (row.Code, row.Clause)).ToHashSet();
}
