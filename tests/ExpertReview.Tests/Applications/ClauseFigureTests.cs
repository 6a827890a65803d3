using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using static ExpertReview.Tests.Applications.AnApplication;

namespace ExpertReview.Tests.Applications;

public sealed class ClauseFigureTests
{
    [Fact]
    public void Every_number_of_the_rule_is_looked_at_whether_it_is_met_or_missed_or_missing()
    {
        var figures = Checked(With(Numbers with { TotalAssets = 1_990_000, Staff = null })).Figures.ToDictionary(one => (one.Clause, one.Name));
        Assert.Equal(new ClauseFigure("6.2.assets", "资产总额", 199, 200, "万元", false), figures[("6.2.assets", "资产总额")]);
        Assert.Equal((null, null), (figures[("6.team.staff", "服务人员数")].Value, figures[("6.team.staff", "服务人员数")].Met));
        Assert.Equal(new ClauseFigure("6.3.growth", "上年度服务中小企业数比前一年度", 300, 250, "家", true), figures[("6.3.growth", "上年度服务中小企业数比前一年度")]);
        Assert.Equal(new ClauseFigure("7.4", "年培训人次", 1000, 1000, "人次", true), figures[("7.4", "年培训人次")]);
    }

    [Fact]
    public void What_misses_its_number_is_exactly_what_is_found()
    {
        var application = Claiming(ServiceFunction.Digital, 2) with { Evaluation = Evaluation with { Sampled = 3 } };
        var outcome = Checked(application);
        Assert.Equal(outcome.Failed.Select(one => one.Clause).Order(StringComparer.Ordinal), outcome.Figures.Where(one => one.Met == false).Select(one => one.Clause).Order(StringComparer.Ordinal));
    }
}
