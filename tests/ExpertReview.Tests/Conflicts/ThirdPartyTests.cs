using ExpertReview.Domain.Conflicts;
using ExpertReview.Domain.Experts;
using static ExpertReview.Tests.Conflicts.ARound;

namespace ExpertReview.Tests.Conflicts;

public sealed class ThirdPartyTests
{
    private static readonly Expert Director = Expert() with { Posts = [new UnitTie("董事", "甲集团")] };

    [Fact]
    public void Two_to_four_relations_are_followed_from_subject_to_object()
    {
        Assert.Equal($"third-party: 张三 > 董事 > 甲集团 > 控股 > {Applicant}", Shown(Search(Director, new UnitRelation("甲集团", "控股", Applicant))));
        UnitRelation[] chain = [new("甲集团", "控股", "乙"), new("乙", "参股", "丙"), new("丙", "控股", Applicant)];
        Assert.Equal($"third-party: 张三 > 董事 > 甲集团 > 控股 > 乙 > 参股 > 丙 > 控股 > {Applicant}", Shown(Search(Director, chain)));
        Assert.Equal("", Shown(Search(Director, new("甲集团", "控股", "乙"), new("乙", "参股", "丙"), new("丙", "控股", "丁"), new("丁", "控股", Applicant))));
        Assert.Equal("", Shown(Search(Director, new UnitRelation(Applicant, "控股", "甲集团"))));
    }

    [Fact]
    public void A_co_operation_in_the_path_makes_it_uncertain_and_a_certain_path_of_the_same_length_is_taken_first()
    {
        Assert.Equal($"third-party: 张三 > 董事 > 甲集团 > 合作 > {Applicant} ?", Shown(Search(Director, new UnitRelation("甲集团", "合作", Applicant))));
        UnitRelation[] both = [new("甲集团", "合作", "乙"), new("甲集团", "控股", "丙"), new("乙", "控股", Applicant), new("丙", "控股", Applicant)];
        Assert.Equal($"third-party: 张三 > 董事 > 甲集团 > 控股 > 丙 > 控股 > {Applicant}", Shown(Search(Director, both)));
    }

    [Fact]
    public void The_shortest_path_counts_even_when_a_longer_one_is_certain() => Assert.Equal(
        $"third-party: 张三 > 董事 > 甲集团 > 合作 > {Applicant} ?",
        Shown(Search(Director, new("甲集团", "合作", Applicant), new("甲集团", "控股", "乙"), new("乙", "控股", Applicant))));

    [Fact]
    public void Of_equal_paths_the_first_by_its_texts_is_taken()
    {
        var expert = Director with { Employer = "丁公司", Relatives = [new UnitTie("配偶", "丁公司")] };
        Assert.Equal($"third-party: 张三 > 现任职 > 丁公司 > 参股 > {Applicant}",
            Shown(Search(expert, new("甲集团", "控股", Applicant), new("丁公司", "控股", Applicant), new("丁公司", "参股", Applicant))));
    }

    [Fact]
    public void Employer_recent_post_share_and_relative_all_start_a_path_and_an_old_post_does_not()
    {
        var relation = new UnitRelation("甲 集团", "控股", Applicant);
        Assert.Single(Search(Expert() with { Employer = "甲集团" }, relation).Conflicts);
        Assert.Single(Search(Expert() with { Relatives = [new UnitTie("子女", "甲集团")] }, relation).Conflicts);
        Assert.Single(Search(Expert() with { PastPosts = [new PastPost("甲集团", null, new(2023, 6, 30))] }, relation).Conflicts);
        Assert.Empty(Search(Expert() with { PastPosts = [new PastPost("甲集团", null, new(2023, 6, 29))] }, relation).Conflicts);
    }

    [Fact]
    public void Near_names_start_and_end_no_path()
    {
        Assert.Empty(Search(Expert() with { Employer = "甲控股集团有限公司" }, new UnitRelation("乙控股集团有限公司", "控股", Applicant)).Conflicts);
        Assert.Empty(Search(Director, new UnitRelation("甲集团", "控股", "玉溪金云科技服务有限公司")).Conflicts);
    }

    [Fact]
    public void Units_that_hold_each_other_give_one_path_and_no_round_trip()
    {
        var employed = Expert() with { Employer = Applicant };
        Assert.Equal(["same-unit"], Search(employed, new("甲", "控股", Applicant), new(Applicant, "控股", "甲")).Conflicts.Select(one => one.Kind.Code()));
    }
}
