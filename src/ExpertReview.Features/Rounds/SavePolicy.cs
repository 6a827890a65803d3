using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Rounds;

/// <summary>The policy was changed by somebody else, so that what would be frozen is not what the person saw.</summary>
/// <param name="Round">The round's title.</param>
public sealed record PolicyChanged(string Round) : Refusal(new Words(
    $"“{Round}”的评审方案刚被他人更改，请重新核对后再操作", $"the policy of “{Round}” has been changed since this page was opened; look at it again"));

/// <summary>Keeps a changed policy of a round at 筹备.</summary>
/// <param name="Round">The round.</param>
/// <param name="Settings">round.json, to the byte.</param>
/// <param name="Template">The scoring template's file, to the byte.</param>
/// <param name="Seen">Hash of the policy that the person changed.</param>
public sealed record SavePolicy(int Round, byte[] Settings, byte[] Template, string Seen) : IAct<string>
{
    public RecordInput Input() => new RecordInput().With("round", Round).WithFile("settings", Settings).WithFile("template", Template);

    public sealed class Handler(ReviewDb db) : IRequestHandler<SavePolicy, string>
    {
        public async Task<string> Handle(SavePolicy request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Draft);
            if (PolicyFiles.HashOf(round.Settings, round.Template, round.Rule) != request.Seen)
                throw new RefusedException(new PolicyChanged(round.Title));
            var settings = PolicyFiles.MustFit(request.Settings, request.Template);
            round.Prepare(settings.Year, settings.Title, settings.AsOf, request.Settings, request.Template, round.Rule);
            return PolicyFiles.HashOf(round.Settings, round.Template, round.Rule);
        }
    }
}
