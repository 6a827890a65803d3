using ExpertReview.Domain.Assignments;

namespace ExpertReview.Tests.Assignments;

public sealed class PairCandidatesTests
{
    private static readonly AssignmentProblem Problem = new(
        new AssignmentPolicy(2, 0, 2, AssignmentObjective.Total, LoadBalance.Limits),
        [new("A1", 2), new("A2", 2), new("A3", 1)],
        [new("E1", 0, 2), new("E2", 0, 2), new("E3", 0, 2), new("E4", 0, 1), new("E5", 0, 2), new("E6", 0, 2)],
        [new PairFit(0, 4, 300_000), new PairFit(0, 5, 700_000)],
        [new ReviewPair(0, 2)],
        groups: [new ReviewGroup("finance", [0, 4], 0, 1)]);

    private static readonly ReviewPair[] Pairs = [new(0, 0), new(0, 1), new(1, 3), new(1, 1), new(2, 5)];

    [Fact]
    public void The_lawful_come_first_by_load_then_fit_and_each_of_the_others_says_why_not()
    {
        var found = PairCandidates.Of(Problem, Pairs, application: 0, leaves: 1);
        Assert.Equal([5], found.Where(one => one.Why is null).Select(one => one.Expert));
        Assert.Equal(CandidateBar.Conflict, Why(found, 2));
        Assert.Equal(CandidateBar.MaxLoad, Why(found, 3));
        Assert.Equal(CandidateBar.GroupMaximum, Why(found, 4));
        Assert.Equal(CandidateBar.AlreadyThere, Why(found, 0));
    }

    [Fact]
    public void Who_leaves_makes_room_in_the_group()
    {
        var found = PairCandidates.Of(Problem, Pairs, application: 0, leaves: 0);
        Assert.Equal([4, 5], found.Where(one => one.Why is null).Select(one => one.Expert));
    }

    [Fact]
    public void A_pair_taken_out_of_a_problem_must_not_be_again()
    {
        var without = Problem.Without(new ReviewPair(0, 1));
        Assert.Equal(AssignmentRule.Conflict, without.ForbiddenBy(0, 1));
        Assert.Equal(AssignmentRule.Conflict, without.ForbiddenBy(0, 2));
        Assert.Equal(700_000, without.FitOf(0, 5));
        Assert.Equal(FitBound.Of(Problem), FitBound.Of(without));
        Assert.Equal(1_000_000, FitBound.Of(Problem));
    }

    private static CandidateBar? Why(IReadOnlyList<PairCandidate> found, int expert) => found.Single(one => one.Expert == expert).Why;
}
