namespace ExpertReview.Domain.Assignments;

/// <summary>Applications that together can't get all their reviews, and every rule that keeps reviews from them (a set of Hall): what is
/// wanted, less the places of the full experts, the pairs that stand once already and the places of the full groups, is what is missing.
/// Each rule counts: without any one of them, the other rules of the set as they are, they could get a review more.</summary>
/// <param name="Applications">Indexes of the applications, ascending.</param>
/// <param name="Wanted">Reviews that they want together.</param>
/// <param name="Missing">How many of them are missing in every plan.</param>
/// <param name="FullExperts">Indexes of the experts whose maximum load is used up by these applications and required pairs, ascending.</param>
/// <param name="Once">Pairs of other experts, who review the application already and can't review it twice.</param>
/// <param name="FullGroups">Groups whose maximum is reached at an application.</param>
/// <param name="Conflicts">Pairs of other experts that are in conflict.</param>
/// <param name="NotListed">How many pairs of other experts are not listed in fit.</param>
/// <param name="Repairs">Single changes of which each gives one review more; not all there are.</param>
/// <param name="NewExperts">So many more experts who may review them, in none of the full groups, would give all that is missing; null when
/// that was not computed.</param>
public sealed record ShortageCause(
    IReadOnlyList<int> Applications, long Wanted, long Missing, IReadOnlyList<int> FullExperts, IReadOnlyList<ReviewPair> Once,
    IReadOnlyList<(int Application, int Group)> FullGroups, IReadOnlyList<ReviewPair> Conflicts, long NotListed,
    IReadOnlyList<PlanRepair> Repairs, int? NewExperts)
{
    /// <summary>Of what is wanted, how many reviews the causes before this one explain already.</summary>
    public long ToldBefore { get; init; }

    /// <summary>Required pairs that take a place.</summary>
    public IReadOnlyList<ReviewPair> Required { get; init; } = [];

    /// <summary>True when the set is a smallest one: without any one of its rules and applications none of its reviews would be missing. Else it is a set of Hall, whose
    /// rules count up to what is missing.</summary>
    public bool Smallest { get; init; }
}
