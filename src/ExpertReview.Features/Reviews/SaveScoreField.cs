using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Acts;
using MediatR;

namespace ExpertReview.Features.Reviews;

/// <summary>A field that stands in the log.</summary>
/// <param name="Sequence">Its position: the base of the next save of this field.</param>
/// <param name="Value">The value; null is not scored.</param>
/// <param name="At">When it was saved.</param>
/// <param name="Standing">How far the sheet is with it.</param>
/// <param name="Line">The criterion it belongs to; null when it belongs to the whole sheet.</param>
/// <param name="Most">The most that the evidence of this criterion now allows.</param>
public sealed record SavedField(long Sequence, string? Value, DateTimeOffset At, SheetStanding Standing, Criterion? Line, decimal Most);

/// <summary>Saves one field of an expert's own sheet. The same client key again answers the same and saves nothing.</summary>
/// <param name="Round">The round, at 评审.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Application">申报编号.</param>
/// <param name="Criterion">Name of the field, as <see cref="ScoreField"/> has it.</param>
/// <param name="Value">Points as decimal text, the name of an <see cref="EvidenceJudgement"/>, a verdict's code, or words; null or empty takes it back.</param>
/// <param name="ClientKey">The writer's key of this save, at least 8 characters.</param>
/// <param name="Base">Position of the value the writer saw; 0 when it saw none.</param>
public sealed record SaveScoreField(int Round, string Expert, string Application, string Criterion, string? Value, string ClientKey, long Base) : IAct<SavedField>
{
    // The record is read by organisers before sealing: it binds the value by a digest whose salt, the client key, stands in the log only.
    public RecordInput Input() => new RecordInput().With("round", Round).With("expert", Expert).With("application", Application).With("criterion", Criterion)
        .With("value", "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{ClientKey}\n{Value}"))));

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<SaveScoreField, SavedField>
    {
        public async Task<SavedField> Handle(SaveScoreField request, CancellationToken cancellationToken)
        {
            var key = $"{request.Expert}:{request.ClientKey}";
            var field = ScoreField.Named(request.Criterion);
            if (await db.ScoreEventOf(request.Round, key, cancellationToken) is { } before)
                return await AgainAsync(before, field, request, cancellationToken);
            var facts = await SheetFacts.OpenAsync(db, request.Round, request.Expert, request.Application, cancellationToken);
            var (value, title) = Read(facts, field, request);
            var last = facts.Last(field.Subject, field.Criterion);
            if ((last?.Sequence ?? 0) != request.Base)
                throw new RefusedException(new FieldChangedElsewhere(title, last?.Value, value, last?.Sequence ?? 0, KeyOf(last, request.Expert)));
            var act = new ScoreEvent
            {
                Round = request.Round, Application = request.Application, Expert = request.Expert, Subject = field.Subject, Criterion = field.Criterion,
                Value = value, ClientKey = key, Person = acting.Person, At = clock.GetUtcNow(),
            };
            return Saved(facts.With(act), field, await db.AppendOneAsync(act, cancellationToken), act);
        }

        private static SavedField Saved(SheetFacts facts, ScoreField field, long sequence, ScoreEvent act) =>
            facts.Places.FirstOrDefault(one => one.Criterion.Id == field.CriterionId) is { } place
                ? new(sequence, act.Value, act.At, facts.Standing(), place.Criterion, facts.MostOf(place))
                : new(sequence, act.Value, act.At, facts.Standing(), null, 0);

        // An organiser's act carries another person's key: it is nobody's unanswered save.
        private static string KeyOf(ScoreEvent? last, string expert) => last?.ClientKey.StartsWith(expert + ":", StringComparison.Ordinal) == true ? last.ClientKey[(expert.Length + 1)..] : "";

        private async Task<SavedField> AgainAsync(ScoreEvent before, ScoreField field, SaveScoreField request, CancellationToken stop)
        {
            var same = before.Application == request.Application && before.Subject == field.Subject && before.Criterion == field.Criterion
                && (before.Value == Plain(request.Value) || (Points(request.Value) is { } points && before.Value == Text(points)));
            if (!same)
                throw new RefusedException(new KeyUsedBefore());
            var facts = await SheetFacts.LoadAsync(db, request.Round, request.Expert, request.Application, stop) ?? throw new RefusedException(new SheetNotAssigned());
            return Saved(facts, field, before.Sequence, before);
        }

        /// <summary>What a field is worth as it was typed, and its title.</summary>
        /// <exception cref="RefusedException">It is not allowed there.</exception>
        internal static (string? Value, string Title) Read(SheetFacts facts, ScoreField field, SaveScoreField request)
        {
            if (field.Subject == ScoreSubject.Opinion)
                return (Short(request.Value, SheetTexts.LongestOpinion), "总体意见");
            if (field.Subject == ScoreSubject.Verdict)
                return (Plain(request.Value) is { } code && ReviewVerdict.NameOf(code) is null ? throw new RefusedException(new ValueNotUnderstood(code)) : Plain(request.Value), "推荐意见");
            var place = facts.Places.FirstOrDefault(one => one.Criterion.Id == field.CriterionId) ?? throw new RefusedException(new UnknownCriterion(request.Criterion));
            return field.Subject switch
            {
                ScoreSubject.Points => (PointsOf(facts, place, request.Value), place.Criterion.Title),
                ScoreSubject.Remark => (Short(request.Value, SheetTexts.LongestRemark), $"{place.Criterion.Title}：说明"),
                _ => Judged(place, field, request),
            };
        }

        private static (string? Value, string Title) Judged(CriterionPlace place, ScoreField field, SaveScoreField request)
        {
            var item = place.Criterion.Evidence.FirstOrDefault(one => one.Id == field.Criterion[(place.Criterion.Id.Length + 1)..])
                ?? throw new RefusedException(new UnknownCriterion(request.Criterion));
            var judged = Plain(request.Value);
            if (judged is not null && !(Enum.TryParse<EvidenceJudgement>(judged, out var named) && Enum.IsDefined(named) && named.ToString() == judged))
                throw new RefusedException(new ValueNotUnderstood(judged));
            return (judged, $"{place.Criterion.Title}：{item.Title}");
        }

        private static string? Short(string? text, int most) =>
            Plain(text) is { } typed && typed.Length > most ? throw new RefusedException(new TextTooLong(most)) : Plain(text);

        private static string? PointsOf(SheetFacts facts, CriterionPlace place, string? text)
        {
            if (Plain(text) is not { } typed)
                return null;
            var points = Points(typed) ?? throw new RefusedException(new ValueNotUnderstood(typed));
            if (!place.Criterion.Allows(points))
                throw new RefusedException(new PointsNotAllowed(place.Criterion.Title, points, place.Criterion.MaxPoints, place.Criterion.Step));
            if (points > facts.MostOf(place))
                throw new RefusedException(new PointsNotSupported(place.Criterion.Title, points, facts.MostOf(place)));
            return Text(points);
        }

        private static string? Plain(string? text) => text?.Trim() is { Length: > 0 } typed ? typed : null;

        // Chinese input methods write full-width figures and 。 for the point.
        private static decimal? Points(string? text) =>
            decimal.TryParse(text is null ? null : string.Concat(text.Trim().Select(c => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c is '。' or '．' ? '.' : c)), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points) ? points : null;

        // 2.50 and 2.5 are one value.
        private static string Text(decimal points) => points.ToString("0.############################", CultureInfo.InvariantCulture);
    }
}
