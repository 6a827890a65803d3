using ExpertReview.Data.Queries;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Reviews;
using ExpertReview.Features.Rounds;
using ExpertReview.Features.Scoring;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Ranking;

/// <summary>汇总: folds the score events to sheets, ranks them by the frozen template, and keeps score table and ranking to the byte.
/// Proposes the 建议名单; decides nothing.</summary>
/// <param name="Round">The round, at 封存.</param>
public sealed record RankRound(int Round) : IAct<int>
{
    public RecordInput Input() => new RecordInput().With("round", Round);

    public sealed class Handler(ReviewDb db, Acting acting) : IRequestHandler<RankRound, int>
    {
        /// <summary>How many applications are on the 建议名单.</summary>
        public async Task<int> Handle(RankRound request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Sealed);
            if (await db.PaperEntries.CountAsync(one => one.Round == round.Id && (one.State == PaperState.Entering || one.State == PaperState.Agreed), cancellationToken) is > 0 and var open)
                throw new RefusedException(new PaperEntriesOpen(open));
            var policy = FrozenPolicy.Of(round);
            await MustBeDiscussedAsync(round.Id, policy, cancellationToken);
            var tables = await db.TablesOf(round.Id, cancellationToken);
            var proposals = (await db.EligibilityProposalsOf(round.Id, cancellationToken)).ToDictionary(one => one.Code, StringComparer.Ordinal);
            var applications = ApplicationMerge.Of(tables.Recommendations, tables.Evaluations, tables.Reports, tables.PastRecognitions).Applications;
            var assignments = await db.AssignmentsOf(round.Id, cancellationToken);
            var sheets = await db.SheetsOf(round.Id, cancellationToken);
            var scores = RoundScores.Of(policy.Template, policy.Rule, [.. applications.Select(one => (one, proposals[one.No]))], assignments, sheets, policy.Shortlist);
            var ranking = ScoreRanking.Of(policy.Template, scores);
            db.Rankings.Add(new RankingResult(round.Id, ScoresFile.Write(scores, policy.Template), CalibratedRanking.Write(ranking)));
            round.MoveTo(RoundStage.Ranked);
            return ranking.Rows.Count(row => row.Shortlisted);
        }

        // What the experts corrected are events like any other: the sheets read from them are the corrected ones.
        private async Task MustBeDiscussedAsync(int round, FrozenPolicy policy, CancellationToken stop)
        {
            if (!policy.Settings.Discussion)
                return;
            if (await db.DiscussionOf(round, stop) is not { } discussion)
            {
                if (string.IsNullOrWhiteSpace(acting.Reason))
                    throw new RefusedException(new DiscussionNotHeld());
            }
            else if (discussion.IsOpen)
            {
                throw new RefusedException(new DiscussionOpen());
            }
        }
    }
}
