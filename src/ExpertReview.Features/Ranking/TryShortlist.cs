using System.Text;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Rounds;
using ExpertReview.Features.Scoring;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Ranking;

/// <summary>测算: the shortlist that another pass line, other places or quotas would give. It changes nothing but the record, where each one
/// stands with who asked and why: nobody tries numbers unseen until a wished-for list comes out.</summary>
/// <param name="Round">The round, ranked or later.</param>
/// <param name="Shortlist">The other policy; the seed of the lot is the round's own.</param>
public sealed record TryShortlist(int Round, ShortlistPolicy Shortlist) : IAct<ShortlistTrial>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("shortlist", Encoding.UTF8.GetString(ShortlistWriting.Write(Shortlist with { LotSeed = null })));

    public sealed class Handler(ReviewDb db) : IRequestHandler<TryShortlist, ShortlistTrial>
    {
        public async Task<ShortlistTrial> Handle(TryShortlist request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken);
            var stored = await db.Rankings.AsNoTracking().SingleOrDefaultAsync(one => one.Round == round.Id, cancellationToken)
                ?? throw new RefusedException(new RoundNotIn(round.Title, round.Stage, RoundStage.Ranked));
            var template = FrozenPolicy.Of(round).Template;
            return ShortlistTrial.Of(template, ScoresFile.Read(stored.Scores, "scores.json", _ => template), request.Shortlist);
        }
    }
}
