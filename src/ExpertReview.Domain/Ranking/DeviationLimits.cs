namespace ExpertReview.Domain.Ranking;

/// <summary>From which difference on an expert is asked to confirm or explain a score. No law names a number: the defaults are a proposal
/// that flags about one score in twenty where nobody did anything wrong.</summary>
/// <param name="TotalPercent">Of a total: more than so many percent of the mean of the others.</param>
/// <param name="CriterionPoints">Of a criterion: more than so many points,</param>
/// <param name="CriterionPercent">and more than so many percent of its most points.</param>
public sealed record DeviationLimits(decimal TotalPercent = 20, decimal CriterionPoints = 1, decimal CriterionPercent = 30)
{
    /// <summary>The points by which a criterion's score may differ: the larger of the two limits.</summary>
    public decimal PointsOf(decimal maxPoints) => Math.Max(CriterionPoints, maxPoints * CriterionPercent / 100);
}
