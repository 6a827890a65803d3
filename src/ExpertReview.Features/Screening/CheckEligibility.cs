using ExpertReview.Data.Queries;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
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
            MustScoreAll(policy, merged.Applications);
            var failed = merged.Applications.SelectMany(one => EligibilityCheck.Of(one, policy.Rule, round.AsOf, policy.Readings).Failed).ToList();
            var (proposals, _) = EligibilityProposals.Of(merged.Applications, policy.Rule, failed, tables.Decisions, await db.Of<ClauseAnswer>(round.Id).ToListAsync(cancellationToken));
            await db.Of<EligibilityFinding>(round.Id).ExecuteDeleteAsync(cancellationToken);
            await db.Of<EligibilityProposal>(round.Id).ExecuteDeleteAsync(cancellationToken);
            db.AddTo(round.Id, failed);
            db.AddTo(round.Id, proposals);
            return failed.Count;
        }

        // A function that the template cannot score would surface only when its sheets are ranked.
        private static void MustScoreAll(FrozenPolicy policy, IReadOnlyList<Application> applications)
        {
            var scored = policy.Template.FunctionsBlock?.Claimed.Select(claimed => claimed.Function).ToHashSet() ?? [];
            var unknown = applications.SelectMany(one => one.Functions).Distinct().Where(function => !scored.Contains(function)).Order().ToList();
            if (unknown.Count > 0)
                throw new InputRefusedException([.. unknown.Select(function => new InputError(
                    policy.Settings.Template, "$.blocks",
                    new($"评分模板没有服务功能“{function.Name()}”，但有{applications.Count(one => one.Functions.Contains(function))}家申报了它", $"the template has no function {function.Code()}, which {applications.Count(one => one.Functions.Contains(function))} applicants claim"),
                    new("请在评分模板中加入该功能", "add the function to the template")))]);
        }
    }
}
