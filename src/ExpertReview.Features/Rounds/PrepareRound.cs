using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using MediatR;

namespace ExpertReview.Features.Rounds;

/// <summary>Opens a round at 筹备 with a policy that can still be changed.</summary>
/// <param name="Settings">round.json, to the byte.</param>
/// <param name="Template">The scoring template's file, to the byte.</param>
/// <param name="Rule">The rule's file, to the byte.</param>
public sealed record PrepareRound(byte[] Settings, byte[] Template, byte[] Rule) : IAct<int>
{
    public RecordInput Input() => new RecordInput().WithFile("settings", Settings).WithFile("template", Template).WithFile("rule", Rule);

    public sealed class Handler(ReviewDb db) : IRequestHandler<PrepareRound, int>
    {
        public async Task<int> Handle(PrepareRound request, CancellationToken cancellationToken)
        {
            var settings = PolicyFiles.MustFit(request.Settings, request.Template);
            var round = new ReviewRound(settings.Year, settings.Title, settings.AsOf);
            round.Prepare(settings.Year, settings.Title, settings.AsOf, request.Settings, request.Template, request.Rule);
            db.Rounds.Add(round);
            await db.SaveChangesAsync(cancellationToken);
            return round.Id;
        }
    }
}
