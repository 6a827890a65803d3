using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Scoring;

namespace ExpertReview.Features.Discussions;

/// <summary>One correction in words.</summary>
/// <param name="Correction">The correction.</param>
/// <param name="Function">The function that its criterion scores; null when it is for everyone.</param>
/// <param name="Criterion">Title of the criterion.</param>
/// <param name="Item">Title of the evidence item; null for points.</param>
public sealed record CorrectionLine(ScoreCorrection Correction, ServiceFunction? Function, string Criterion, string? Item)
{
    /// <summary>The value that was replaced.</summary>
    public Words Before => ValueOf(Correction.Before, Item is not null);

    /// <summary>The corrected value.</summary>
    public Words Value => ValueOf(Correction.Value, Item is not null);

    /// <summary>A correction of a sheet by a template.</summary>
    public static CorrectionLine Of(ScoringTemplate template, ScoreCorrection correction)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(correction);
        var field = ScoreField.Named(correction.Field);
        var place = template.Find(field.CriterionId)!;
        return new CorrectionLine(
            correction, place.Function, place.Criterion.Title,
            field.Subject == ScoreSubject.Evidence ? place.Criterion.Evidence.First(item => $"{place.Criterion.Id}/{item.Id}" == correction.Field).Title : null);
    }

    private static Words ValueOf(string? value, bool judged) => (value, judged) switch
    {
        (null, false) => new("未评", "not scored"),
        (null, true) => new("未判断", "not judged"),
        (nameof(EvidenceJudgement.Sufficient), true) => new("充分", "sufficient"),
        (nameof(EvidenceJudgement.Partial), true) => new("不足", "partial"),
        (nameof(EvidenceJudgement.Missing), true) => new("未提供", "missing"),
        var (points, _) => new(points, points),
    };
}
