using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Intake;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Rounds;

/// <summary>Keeps a changed scoring template of a round at 筹备; the rest of its policy stays.</summary>
/// <param name="Round">The round.</param>
/// <param name="Name">Name of the template's file.</param>
/// <param name="Template">The file, to the byte.</param>
/// <param name="Seen">Hash of the policy that the person changed.</param>
public sealed record SaveTemplate(int Round, string Name, byte[] Template, string Seen) : IAct<string>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("name", Name).WithFile("template", Template);

    public sealed class Handler(ReviewDb db) : IRequestHandler<SaveTemplate, string>
    {
        public async Task<string> Handle(SaveTemplate request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Draft);
            if (PolicyFiles.HashOf(round.Settings, round.Template, round.Rule) != request.Seen)
                throw new RefusedException(new PolicyChanged(round.Title));
            var before = RoundFile.Read(round.Settings);
            var settings = before.Template == request.Name ? round.Settings : RoundFileWriting.Write(TypedSettings.Of(before) with { Template = request.Name });
            PolicyFiles.MustFit(settings, request.Template);
            round.Prepare(round.Year, round.Title, round.AsOf, settings, request.Template, round.Rule);
            return PolicyFiles.HashOf(round.Settings, round.Template, round.Rule);
        }
    }
}
