using ExpertReview.Data.Queries;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Features.Acts;
using MediatR;

namespace ExpertReview.Features.Reviews;

/// <summary>Confirms what is proposed in one block, wherever the expert has said nothing yet: of evidence what the papers show (已提供 is 充分, else 未提供),
/// of points what the criteria's own tables give. Gives how many fields were set.</summary>
/// <param name="Round">The round, at 评审.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Application">申报编号.</param>
/// <param name="Block">Id of the block.</param>
/// <param name="Points">True: points; false: evidence.</param>
public sealed record TakeProposals(int Round, string Expert, string Application, string Block, bool Points) : IAct<int>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("expert", Expert).With("application", Application).With("block", Block).With("points", Points);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<TakeProposals, int>
    {
        public async Task<int> Handle(TakeProposals request, CancellationToken cancellationToken)
        {
            var facts = await SheetFacts.OpenAsync(db, request.Round, request.Expert, request.Application, cancellationToken);
            var sheet = await SheetBuilding.SheetAsync(db, facts, cancellationToken);
            var lines = sheet.Blocks.FirstOrDefault(one => one.Block.Id == request.Block).Lines ?? throw new RefusedException(new UnknownCriterion(request.Block));
            var events = (request.Points ? PointsOf(lines) : EvidenceOf(lines)).Select(one => new ScoreEvent
            {
                Round = request.Round, Application = request.Application, Expert = request.Expert, Subject = one.Field.Subject, Criterion = one.Field.Criterion,
                Value = one.Value, ClientKey = $"{request.Expert}:proposal:{request.Application}:{one.Field.Criterion}:{facts.Events.Count}", Person = acting.Person, At = clock.GetUtcNow(),
            }).ToList();
            await db.AppendAsync(events, cancellationToken);
            return events.Count;
        }

        internal static IEnumerable<(ScoreField Field, string Value)> EvidenceOf(IReadOnlyList<CriterionLine> lines) => lines.SelectMany(line => line.Evidence)
            .Where(item => item.Judged is null).Select(item => (new ScoreField(ScoreSubject.Evidence, item.Key), item.Proposed.ToString()));

        internal static IEnumerable<(ScoreField Field, string Value)> PointsOf(IReadOnlyList<CriterionLine> lines) => lines
            .Where(line => line is { Points: null, Offered: not null })
            .Select(line => (new ScoreField(ScoreSubject.Points, line.Place.Criterion.Id), PlainNumber.Of(line.Offered!.Value)));
    }
}
