using System.Globalization;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Scoring;

namespace ExpertReview.Features.Reviews;

/// <summary>What was typed into a field of a sheet, made the value that the log holds, by the rules of the sheet: range, step, cap, length. The one
/// place for it, wherever the value comes from.</summary>
internal static class TypedField
{
    /// <summary>The value and the field's title.</summary>
    /// <param name="facts">The sheet as it stands.</param>
    /// <param name="field">The field.</param>
    /// <param name="name">Its name as it was given.</param>
    /// <param name="typed">What was typed; null or blank takes the value back.</param>
    /// <exception cref="RefusedException">The sheet has no such field, or the value is not allowed.</exception>
    public static (string? Value, string Title) Read(SheetFacts facts, ScoreField field, string name, string? typed)
    {
        var title = TitleOf(facts, field) ?? throw new RefusedException(new UnknownCriterion(name));
        return (field.Subject switch
        {
            ScoreSubject.Opinion => Short(typed, SheetTexts.LongestOpinion),
            ScoreSubject.Verdict => Plain(typed) is { } code && ReviewVerdict.NameOf(code) is null ? throw new RefusedException(new ValueNotUnderstood(code)) : Plain(typed),
            ScoreSubject.Points => PointsOf(facts, PlaceOf(facts, field)!, typed),
            ScoreSubject.Remark => Short(typed, SheetTexts.LongestRemark),
            _ => Judged(typed),
        }, title);
    }

    /// <summary>What a field is called; null when the sheet has no such field.</summary>
    public static string? TitleOf(SheetFacts facts, ScoreField field) => (field.Subject, PlaceOf(facts, field)?.Criterion) switch
    {
        (ScoreSubject.Opinion, _) => "总体意见",
        (ScoreSubject.Verdict, _) => "推荐意见",
        (ScoreSubject.Points, { } criterion) => criterion.Title,
        (ScoreSubject.Remark, { } criterion) => $"{criterion.Title}：说明",
        (_, { } criterion) when criterion.Evidence.FirstOrDefault(one => one.Id == field.Criterion[(criterion.Id.Length + 1)..]) is { } item => $"{criterion.Title}：{item.Title}",
        _ => null,
    };

    /// <summary>Text without blanks around it; null when nothing is left.</summary>
    public static string? Plain(string? text) => text?.Trim() is { Length: > 0 } typed ? typed : null;

    /// <summary>Points as typed; null when they are no number. Chinese input methods write full-width figures and 。 for the point.</summary>
    public static decimal? Points(string? text) =>
        ExactDecimal.TryRead(text is null ? null : string.Concat(text.Trim().Select(c => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c is '。' or '．' ? '.' : c)), NumberStyles.AllowDecimalPoint, out var points) ? points : null;

    /// <summary>Points as the log holds them: 2.50 and 2.5 are one value.</summary>
    public static string Text(decimal points) => points.ToString("0.############################", CultureInfo.InvariantCulture);

    private static CriterionPlace? PlaceOf(SheetFacts facts, ScoreField field) => facts.Places.FirstOrDefault(one => one.Criterion.Id == field.CriterionId);

    private static string? Judged(string? typed)
    {
        var judged = Plain(typed);
        if (judged is not null && !(Enum.TryParse<EvidenceJudgement>(judged, out var named) && Enum.IsDefined(named) && named.ToString() == judged))
            throw new RefusedException(new ValueNotUnderstood(judged));
        return judged;
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
}
