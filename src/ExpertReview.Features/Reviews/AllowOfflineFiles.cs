using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Rounds;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Reviews;

/// <summary>Lets the experts of a round take evidence of their own files with them, or no longer.</summary>
/// <param name="Round">The round, at 评审.</param>
/// <param name="Open">Whether they may.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record AllowOfflineFiles(int Round, bool Open, string Reason) : IAct<bool>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("open", Open ? "yes" : "no").With("reason", Reason);

    public sealed class Handler(ReviewDb db, TimeProvider clock) : IRequestHandler<AllowOfflineFiles, bool>
    {
        public async Task<bool> Handle(AllowOfflineFiles request, CancellationToken cancellationToken)
        {
            (await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == request.Round, cancellationToken)).MustBe(RoundStage.Reviewing);
            if (string.IsNullOrWhiteSpace(request.Reason))
                throw new RefusedException(new DecisionWithoutReason("离线材料"));
            var stored = await db.OfflineFiles.SingleOrDefaultAsync(one => one.Round == request.Round, cancellationToken);
            if (stored is not null == request.Open)
                throw new RefusedException(new OfflineFilesAlready(request.Open));
            if (stored is not null)
                db.OfflineFiles.Remove(stored);
            else
                db.OfflineFiles.Add(new OfflineFiles { Round = request.Round, Since = clock.GetUtcNow() });
            return request.Open;
        }
    }
}
