using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Rules;
using static ExpertReview.Tests.Applications.AnApplication;

namespace ExpertReview.Tests.Applications;

public sealed class EligibilityProposalsTests
{
    private static readonly Application LowAssets = With(Numbers with { TotalAssets = 1 });
    private static readonly Application NoFunction = Claiming(ServiceFunction.Digital, 2);

    [Fact]
    public void A_failed_clause_keeps_an_application_out_with_its_reason()
    {
        var (proposal, _) = Proposed(LowAssets);
        Assert.False(proposal.Assigned);
        Assert.Contains("资产总额", proposal.Ineligible, StringComparison.Ordinal);
        Assert.True(Proposed(Complete).Proposal.Assigned);
        Assert.Null(Proposed(Complete).Proposal.Ineligible);
    }

    [Fact]
    public void A_failed_function_is_not_counted_and_the_next_one_is_the_main_one()
    {
        var two = NoFunction with { Standing = Row() with { Functions = [ServiceFunction.Digital, ServiceFunction.Training] } };
        var (proposal, _) = Proposed(two);
        Assert.True(proposal.Assigned);
        Assert.Equal([ServiceFunction.Training], proposal.Functions);
        Assert.Equal([ServiceFunction.Digital], proposal.NotCounted);
    }

    [Fact]
    public void Overruling_a_clause_assigns_and_says_so()
    {
        var (proposal, effects) = Proposed(LowAssets, Decision("6.2.assets", upheld: false));
        Assert.True(proposal.Assigned);
        Assert.True(Assert.Single(effects).Changed);
        Assert.Contains("王某", effects[0].Text, StringComparison.Ordinal);
        Assert.False(Proposed(LowAssets, Decision("6.2.assets", upheld: true)).Proposal.Assigned);
    }

    [Theory]
    [InlineData("7.8")]
    [InlineData("7")]
    public void Overruling_the_last_function_or_that_none_is_left_lets_it_stand(string clause)
    {
        Assert.Equal(["7"], Proposed(NoFunction).Proposal.Reasons.Select(finding => finding.Clause));
        var (proposal, effects) = Proposed(NoFunction, Decision(clause, upheld: false));
        Assert.True(proposal.Assigned);
        Assert.Equal([ServiceFunction.Digital], proposal.Functions);
        Assert.True(Assert.Single(effects).Changed);
    }

    [Fact]
    public void The_later_row_about_the_same_clause_stands_and_a_row_without_a_finding_says_that_it_did_nothing()
    {
        var (proposal, effects) = Proposed(LowAssets,
            Decision("6.2.assets", upheld: true, row: 5), Decision("6.2.assets", upheld: false, row: 3), Decision("6.3.served", upheld: false, row: 6),
            Decision("6.2.assets", upheld: false, row: 7) with { Code = "unknown" });
        Assert.False(proposal.Assigned);
        Assert.Equal([false, false, false, false], effects.Select(effect => effect.Changed));
        Assert.Equal([3, 5, 6, 7], effects.Select(effect => effect.Decision.Row));
    }

    [Fact]
    public void An_answer_of_not_met_keeps_an_application_out_in_its_own_words_and_any_other_answer_does_nothing()
    {
        var proposal = Answered(Complete, new("A1", "6.4", ClauseVerdict.NotMet, "", "没有固定场所", "李某", ""));
        Assert.False(proposal.Assigned);
        Assert.Contains("没有固定场所", proposal.Ineligible, StringComparison.Ordinal);
        Assert.True(Answered(Complete, new("A1", "6.4", ClauseVerdict.Met, "", "", "李某", ""), new("A1", "7.3.hotline", ClauseVerdict.NotMet, "", "未申报该功能", "李某", "")).Assigned);
    }

    [Fact]
    public void A_condition_of_a_function_that_is_not_met_takes_that_function_and_the_last_one_the_application()
    {
        var two = Complete with { Standing = Row() with { Functions = [ServiceFunction.Training, ServiceFunction.Digital] } };
        var no = new ClauseAnswer("A1", "7.4.qualification", ClauseVerdict.NotMet, "", "没有培训资质", "李某", "");
        Assert.Equal([ServiceFunction.Digital], Answered(two, no).Functions);
        Assert.True(Answered(two, no).Assigned);
        var none = Answered(Complete, no);
        Assert.False(none.Assigned);
        Assert.Contains("没有培训资质", none.Ineligible, StringComparison.Ordinal);
    }

    private static EligibilityProposal Answered(Application application, params ClauseAnswer[] answers) =>
        Assert.Single(EligibilityProposals.Of([application], BuiltInRules.Yunnan2022, Checked(application).Failed, [], answers).Proposals);

    private static ReviewDecision Decision(string clause, bool upheld, int row = 2) => new("A1", clause, null, upheld, "材料补正后符合", "王某", new(2026, 7, 1), row);

    private static (EligibilityProposal Proposal, IReadOnlyList<DecisionEffect> Effects) Proposed(Application application, params ReviewDecision[] decisions)
    {
        var (proposals, effects) = EligibilityProposals.Of([application], BuiltInRules.Yunnan2022, Checked(application).Failed, decisions, []);
        return (Assert.Single(proposals), effects);
    }
}
