using ExpertReview.Data.Queries;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Rounds;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Screening;

/// <summary>形式审查: checks every application against the numbers of the frozen rule and keeps what was found with what is proposed.
/// A proposal only: what people decided in 复核 wins.</summary>
/// <param name="Round">The round, at 形式审查.</param>
public sealed record CheckEligibility(int Round) : IAct<int>
{
    public RecordInput Input() => new RecordInput().With("round", Round);

    public sealed class Handler(ReviewDb db) : IRequestHandler<CheckEligibility, int>
    {
        public async Task<int> Handle(CheckEligibility request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Screening);
            var policy = FrozenPolicy.Of(round);
            var tables = await db.TablesOf(round.Id, cancellationToken);
            var merged = ApplicationMerge.Of(tables.Recommendations, tables.Evaluations, tables.Reports, tables.PastRecognitions);
            var failed = merged.Applications.SelectMany(one => EligibilityCheck.Of(one, policy.Rule, round.AsOf, policy.Readings).Failed).ToList();
            var (proposals, _) = EligibilityProposals.Of(merged.Applications, policy.Rule, failed, tables.Decisions);
            await db.Of<EligibilityFinding>(round.Id).ExecuteDeleteAsync(cancellationToken);
            await db.Of<EligibilityProposal>(round.Id).ExecuteDeleteAsync(cancellationToken);
            db.AddTo(round.Id, failed);
            db.AddTo(round.Id, proposals);
            return failed.Count;
        }
    }
}
