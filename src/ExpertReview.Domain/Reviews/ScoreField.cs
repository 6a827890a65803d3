namespace ExpertReview.Domain.Reviews;

/// <summary>One field of the form and what it sets. Names: <c>criterion</c> its points, <c>criterion/evidence</c> a judgement, <c>criterion//remark</c>
/// its word, <c>/opinion</c> and <c>/verdict</c>. No criterion bears a slash, so the names are one each.</summary>
/// <param name="Subject">What is set.</param>
/// <param name="Criterion">Criterion id or <c>criterion/evidence</c> as events carry it; empty for the whole sheet.</param>
public readonly record struct ScoreField(ScoreSubject Subject, string Criterion)
{
    private const string RemarkEnd = "//remark";
    private const string OpinionName = "/opinion";
    private const string VerdictName = "/verdict";

    /// <summary>总体意见.</summary>
    public static ScoreField Opinion { get; } = new(ScoreSubject.Opinion, "");

    /// <summary>The verdict.</summary>
    public static ScoreField Verdict { get; } = new(ScoreSubject.Verdict, "");

    /// <summary>Its name on the form.</summary>
    public string Name => Subject switch
    {
        ScoreSubject.Opinion => OpinionName,
        ScoreSubject.Verdict => VerdictName,
        ScoreSubject.Remark => Criterion + RemarkEnd,
        _ => Criterion,
    };

    /// <summary>Id of the criterion it belongs to; empty for the whole sheet.</summary>
    public string CriterionId => Criterion.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? Criterion[..slash] : Criterion;

    /// <summary>The word on a criterion.</summary>
    public static ScoreField RemarkOn(string criterion) => new(ScoreSubject.Remark, criterion);

    /// <summary>The field of a name.</summary>
    public static ScoreField Named(string name) => name switch
    {
        OpinionName => Opinion,
        VerdictName => Verdict,
        _ when name.EndsWith(RemarkEnd, StringComparison.Ordinal) => RemarkOn(name[..^RemarkEnd.Length]),
        _ when name.Contains('/', StringComparison.Ordinal) => new(ScoreSubject.Evidence, name),
        _ => new(ScoreSubject.Points, name),
    };
}
