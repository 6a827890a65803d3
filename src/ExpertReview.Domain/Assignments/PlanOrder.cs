namespace ExpertReview.Domain.Assignments;

/// <summary>Which of two plans of a problem is better (formats.md, "What is best, in this order").</summary>
public static class PlanOrder
{
    /// <summary>The figures that count, in order, each so that less is better; one that the policy skips is 0.</summary>
    public static long[] KeyOf(AssignmentPolicy policy, PlanFigures figures) =>
    [
        figures.MissingReviews, figures.MissingGroupPlaces, figures.MissingLoad,
        policy.Balance == LoadBalance.Even ? figures.SumOfSquaredLoads : 0,
        policy.Objective == AssignmentObjective.Fair ? -(figures.Worst ?? 0) : 0, -figures.Total,
    ];
}
