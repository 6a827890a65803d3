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
public sealed record SavedField(long Sequence, string? Value, DateTimeOffset At);

/// <summary>Saves one field of an expert's own sheet. The same client key again answers the same and saves nothing.</summary>
/// <param name="Round">The round, at 评审.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Application">申报编号.</param>
/// <param name="Criterion">Criterion id, or <c>criterion/evidence</c>.</param>
/// <param name="Value">Points as decimal text, or the name of an <see cref="EvidenceJudgement"/>; null or empty takes it back.</param>
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
            if (await db.ScoreEventOf(request.Round, key, cancellationToken) is { } before)
                return Again(before, request);
            var facts = await SheetFacts.OpenAsync(db, request.Round, request.Expert, request.Application, cancellationToken);
            var (subject, value, title) = Read(facts, request);
            var last = facts.Last(subject, request.Criterion);
            if ((last?.Sequence ?? 0) != request.Base)
                throw new RefusedException(new FieldChangedElsewhere(title, last?.Value, value, last?.Sequence ?? 0));
            await db.AppendAsync(
                [new ScoreEvent
                {
                    Round = request.Round, Application = request.Application, Expert = request.Expert, Subject = subject, Criterion = request.Criterion,
                    Value = value, ClientKey = key, Person = acting.Person, At = clock.GetUtcNow(),
                }],
                cancellationToken);
            return Saved((await db.ScoreEventOf(request.Round, key, cancellationToken))!);
        }

        private static SavedField Saved(ScoreEvent act) => new(act.Sequence, act.Value, act.At);

        private static SavedField Again(ScoreEvent before, SaveScoreField request)
        {
            var same = before.Application == request.Application && before.Criterion == request.Criterion
                && (before.Value == Plain(request.Value) || (Points(request.Value) is { } points && before.Value == Text(points)));
            return same ? Saved(before) : throw new RefusedException(new KeyUsedBefore());
        }

        private static (ScoreSubject Subject, string? Value, string Title) Read(SheetFacts facts, SaveScoreField request)
        {
            var slash = request.Criterion.IndexOf('/', StringComparison.Ordinal);
            var place = facts.Places.FirstOrDefault(one => one.Criterion.Id == (slash < 0 ? request.Criterion : request.Criterion[..slash]))
                ?? throw new RefusedException(new UnknownCriterion(request.Criterion));
            if (slash < 0)
                return (ScoreSubject.Points, PointsOf(facts, place, request.Value), place.Criterion.Title);
            var item = place.Criterion.Evidence.FirstOrDefault(one => one.Id == request.Criterion[(slash + 1)..])
                ?? throw new RefusedException(new UnknownCriterion(request.Criterion));
            var judged = Plain(request.Value);
            if (judged is not null && !(Enum.TryParse<EvidenceJudgement>(judged, out var named) && Enum.IsDefined(named) && named.ToString() == judged))
                throw new RefusedException(new ValueNotUnderstood(judged));
            return (ScoreSubject.Evidence, judged, $"{place.Criterion.Title}：{item.Title}");
        }

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
