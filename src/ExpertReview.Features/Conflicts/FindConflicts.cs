using ExpertReview.Data.Queries;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Conflicts;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Conflicts;

/// <summary>回避: finds every conflict of interest between the pool and the applicants, with its shortest path, and keeps it.</summary>
/// <param name="Round">The round, at 专家抽取与分配.</param>
public sealed record FindConflicts(int Round) : IAct<int>
{
    public RecordInput Input() => new RecordInput().With("round", Round);

    public sealed class Handler(ReviewDb db) : IRequestHandler<FindConflicts, int>
    {
        public async Task<int> Handle(FindConflicts request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Assigning);
            var tables = await db.TablesOf(round.Id, cancellationToken);
            var applications = ApplicationMerge.Of(tables.Recommendations, tables.Evaluations, tables.Reports, tables.PastRecognitions).Applications;
            var found = ConflictSearch.Of(applications, tables.Experts, tables.Relations, tables.RecusalRequests, round.AsOf);
            await db.Of<ConflictOfInterest>(round.Id).ExecuteDeleteAsync(cancellationToken);
            db.AddTo(round.Id, found.Conflicts);
            return found.Conflicts.Count;
        }
    }
}
