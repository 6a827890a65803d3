using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using MediatR;

namespace ExpertReview.Features.Rounds;

/// <summary>Opens a round and freezes its policy — settings, template and rule — by one hash. The intake begins.</summary>
/// <param name="Settings">round.json, to the byte.</param>
/// <param name="Template">The scoring template's file, to the byte.</param>
/// <param name="Rule">The rule's file, to the byte.</param>
/// <param name="Year">The round's year.</param>
/// <param name="Title">The round's title.</param>
/// <param name="AsOf">The day against which years are counted.</param>
public sealed record OpenRound(byte[] Settings, byte[] Template, byte[] Rule, int Year, string Title, DateOnly AsOf) : IAct<int>
{
    public RecordInput Input() => new RecordInput().WithFile("settings", Settings).WithFile("template", Template).WithFile("rule", Rule)
        .With("year", Year).With("title", Title).With("asOf", AsOf.ToString("O"));

    public sealed class Handler(ReviewDb db) : IRequestHandler<OpenRound, int>
    {
        public async Task<int> Handle(OpenRound request, CancellationToken cancellationToken)
        {
            PolicyFiles.MustFit(request.Settings, request.Template);
            var round = new ReviewRound(request.Year, request.Title, request.AsOf);
            round.Freeze(request.Settings, request.Template, request.Rule, PolicyFiles.HashOf(request.Settings, request.Template, request.Rule));
            db.Rounds.Add(round);
            await db.SaveChangesAsync(cancellationToken);
            return round.Id;
        }
    }
}
