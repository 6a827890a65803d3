namespace ExpertReview.Domain.Assignments;

/// <summary>Says why reviews are missing and what a pair would cost, by solving again.</summary>
public interface IPlanExplainer
{
    /// <summary>Why the reviews that no plan can give are missing, one cause for applications that compete for the same experts. Where
    /// maximums of groups that overlap allow no cut, each cause is a smallest set of rules, found by leaving out one after the other and solving again. Null when that
    /// would take too many solvings; empty when no review need be missing.</summary>
    IReadOnlyList<ShortageCause>? CausesOf(AssignmentProblem problem, SolveOptions options, CancellationToken stop);

    /// <summary>What forcing a pair costs, or doing without it where the plan has it.</summary>
    PairPrice PriceOf(AssignmentProblem problem, IReadOnlyList<ReviewPair> plan, ReviewPair pair, SolveOptions options, CancellationToken stop);
}
