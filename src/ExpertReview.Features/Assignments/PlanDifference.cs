namespace ExpertReview.Features.Assignments;

/// <summary>What differs between two plans, pair by pair, and between the lists they were made from.</summary>
/// <param name="Gone">Pairs of the earlier plan that the later one has not.</param>
/// <param name="New">Pairs of the later plan that the earlier one had not.</param>
public sealed record PlanDifference(IReadOnlyList<(string Application, string Expert)> Gone, IReadOnlyList<(string Application, string Expert)> New)
{
    /// <summary>How many pairs changed: an exchange is one.</summary>
    public int Count => Math.Max(Gone.Count, New.Count);

    /// <summary>Compares two plans.</summary>
    public static PlanDifference Between(ReadPlan before, ReadPlan after)
    {
        var (old, now) = (before.Pairs.ToHashSet(), after.Pairs.ToHashSet());
        return new PlanDifference([.. before.Pairs.Where(pair => !now.Contains(pair))], [.. after.Pairs.Where(pair => !old.Contains(pair))]);
    }
}
