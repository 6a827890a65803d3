using ExpertReview.Data.Queries;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Reviews;
using MediatR;

namespace ExpertReview.Features.Discussions;

/// <summary>更正: an expert corrects one field of an own sealed sheet, in one of the four cases and in writing. Both values stand in the log and in the record. Gives its position in the log.</summary>
/// <param name="Round">The round, at 封存 with its discussion open.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Application">申报编号.</param>
/// <param name="Field">Name of the field, as <see cref="ScoreField"/> has it.</param>
/// <param name="Seen">The value that the expert saw; null for none.</param>
/// <param name="Value">The corrected value.</param>
/// <param name="Case">Which of the four cases; null is refused.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record CorrectScore(int Round, string Expert, string Application, string Field, string? Seen, string? Value, CorrectionCase? Case, string Reason) : IAct<long>
{
    // The scores are sealed, not secret any more: the record has both values, the case and the reason as they are.
    public RecordInput Input() => new RecordInput().With("round", Round).With("expert", Expert).With("application", Application).With("field", Field)
        .With("before", Seen).With("value", Value).With("case", Case).With("reason", Reason);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<CorrectScore, long>
    {
        public async Task<long> Handle(CorrectScore request, CancellationToken cancellationToken)
        {
            var facts = await DiscussionRules.OwnSheetAsync(db, request.Round, request.Expert, request.Application, cancellationToken);
            var field = ScoreField.Named(request.Field);
            if (field.Subject is not (ScoreSubject.Points or ScoreSubject.Evidence))
                throw new RefusedException(new CorrectionOfWords());
            var (chosen, reason) = InWriting(request);
            var (value, title) = TypedField.Read(facts, field, request.Field, request.Value);
            var last = facts.Last(field.Subject, field.Criterion);
            var before = AsSaved(last?.Value);
            if (before != AsSaved(TypedField.Plain(request.Seen)))
                throw new RefusedException(new FieldChangedElsewhere(title, before, value, last?.Sequence ?? 0, ""));
            if (value is null)
                throw new RefusedException(new CorrectionEmpty());
            if (value == before)
                throw new RefusedException(new CorrectionChangesNothing());
            var place = facts.Places.First(one => one.Criterion.Id == field.CriterionId);
            if (!DiscussionRules.Fits(chosen, facts, place))
                throw new RefusedException(new CaseDoesNotFit(chosen, place.Criterion.Title));
            var act = new ScoreEvent
            {
                Round = request.Round, Application = request.Application, Expert = request.Expert, Subject = field.Subject, Criterion = field.Criterion, Value = value,
                ClientKey = $"{request.Expert}:correct:{request.Application}:{facts.Events.Count}", Source = ScoreSource.Correction, Person = acting.Person, At = clock.GetUtcNow(),
            };
            MustStaySupported(facts, facts.With(act), place);
            var sequence = await db.AppendOneAsync(act, cancellationToken);
            db.ScoreCorrections.Add(new ScoreCorrection
            {
                Sequence = sequence, Round = request.Round, Application = request.Application, Expert = request.Expert, Field = field.Name, Before = before, Value = value,
                Case = chosen, Reason = reason, At = act.At,
            });
            return sequence;
        }

        // A table of scores may have had 4.50 where a form saves 4.5.
        private static string? AsSaved(string? value) => TypedField.Points(value) is { } points ? TypedField.Text(points) : value;

        private static (CorrectionCase Case, string Reason) InWriting(CorrectScore request)
        {
            if (request.Case is not { } chosen || !Enum.IsDefined(chosen))
                throw new RefusedException(new CorrectionWithoutCase());
            var reason = request.Reason.Trim();
            if (reason.Length == 0)
                throw new RefusedException(new CorrectionWithoutReason());
            return reason.Length > SheetTexts.LongestRemark ? throw new RefusedException(new TextTooLong(SheetTexts.LongestRemark)) : (chosen, reason);
        }

        // Evidence may be found weaker only as far as the points given are still supported: the points are corrected first.
        private static void MustStaySupported(SheetFacts before, SheetFacts after, CriterionPlace place)
        {
            if (after.Caps && after.Sheet.Points[place.Index] is { } given && given > after.MostOf(place) && after.MostOf(place) < before.MostOf(place))
                throw new RefusedException(new PointsNotSupported(place.Criterion.Title, given, after.MostOf(place)));
        }
    }
}
