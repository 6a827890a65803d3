using System.Globalization;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Conflicts;
using ExpertReview.Domain.Experts;
using ExpertReview.Tests.Applications;
using static ExpertReview.Tests.Conflicts.ARound;

namespace ExpertReview.Tests.Conflicts;

public sealed class DirectConflictTests
{
    [Theory]
    [InlineData("玉溪金滇科技服务有限公司", "")]
    [InlineData(" 玉溪金滇科技服务有限责任公司", "")]
    [InlineData("玉溪金滇科技服务有限公司昆明分公司", "")]
    [InlineData("玉溪金滇科技服务有限公司研究院", " ?")]
    [InlineData("玉溪金滇", " ?")]
    [InlineData("玉溪金云科技有限公司", null)]
    [InlineData("玉溪金云科技服务公司", null)]
    [InlineData("玉溪云岭科技服务有限公司", " ?")]
    [InlineData("玉溪云岭科创服务有限公司", null)]
    [InlineData("玉溪金", null)]
    public void An_equal_name_is_certain_and_a_near_one_is_not(string employer, string? certainty) => Assert.Equal(
        certainty is null ? "" : $"same-unit: 张三 > 现任职 > {Applicant}{certainty}", Shown(Search(Expert() with { Employer = employer })));

    [Theory]
    [InlineData("甲乙丙丁戊己", "甲乙丙丁子丑", true)]
    [InlineData("甲乙丙丁戊", "甲乙丙丁子", false)] // five characters are too few to measure
    [InlineData("甲乙丙丁戊己", "甲乙丙丁", true)] // the beginning of the other
    [InlineData("甲乙丙丁戊己", "甲乙丙", false)]
    [InlineData("甲乙丙丁戊己", "乙丙丁戊己庚", true)]
    [InlineData("甲乙丙丁戊己", "子丑丙丁戊己庚", false)]
    public void Nearness_has_its_bounds(string applicant, string employer, bool near) =>
        Assert.Equal(near ? 1 : 0, Search([Application(applicant)], Expert() with { Employer = employer }).Conflicts.Count);

    [Theory]
    [InlineData("2023-06-30", true)]
    [InlineData("2023-06-29", false)]
    [InlineData(null, true)]
    public void Three_years_since_leaving_are_counted_to_the_day(string? left, bool counts)
    {
        DateOnly? end = left is null ? null : DateOnly.ParseExact(left, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal(counts ? $"served-within-three-years: 张三 > 曾任职 > {Applicant}" : "",
            Shown(Search(Expert() with { PastPosts = [new PastPost(Applicant, new(2015, 3, 1), end)] })));
    }

    [Fact]
    public void A_post_a_share_and_a_relative_stand_with_their_word()
    {
        Assert.Equal($"post-or-share: 张三 > 独立董事 > {Applicant}", Shown(Search(Expert() with { Posts = [new UnitTie("独立董事", Applicant)] })));
        Assert.Equal($"post-or-share: 张三 > 控股 > {Applicant}", Shown(Search(Expert(), new UnitRelation("张三/E1", "控股", Applicant))));
        Assert.Equal($"relative: 张三 > 近亲属任职（配偶） > {Applicant}", Shown(Search(Expert() with { Relatives = [new UnitTie("配偶", Applicant)] })));
        Assert.Equal("", Shown(Search(Expert() with { Posts = [new UnitTie("独立董事", "红河某集团")], Relatives = [new UnitTie("配偶", "红河某集团")] })));
    }

    [Fact]
    public void One_pair_and_kind_is_one_finding_the_certain_one_first()
    {
        var expert = Expert() with { Posts = [new UnitTie("监事", Applicant + "研究院"), new UnitTie("董事", Applicant), new UnitTie("独立董事", Applicant)] };
        Assert.Equal($"post-or-share: 张三 > 独立董事 > {Applicant}", Shown(Search(expert)));
    }

    [Theory]
    [InlineData("玉溪市", "玉溪市工业和信息化局", null, true)]
    [InlineData("云南省中小企业协会", "云南省中小企业协会", null, true)]
    [InlineData("玉溪", "玉溪市工信局", "玉溪市工信局", true)]
    [InlineData("玉溪市", "玉溪市人民医院", null, false)]
    public void The_employer_that_recommended_is_named(string recommender, string employer, string? stampedBy, bool counts) => Assert.Equal(
        counts ? $"employed-by-recommender: 张三 > 任职于推荐单位（{employer}） > {Applicant}" : "",
        Shown(Search([Application(Applicant, "A1", recommender, stampedBy)], Expert() with { Employer = employer })));

    [Fact]
    public void Every_recommender_of_an_application_counts()
    {
        var twice = Application(Applicant);
        twice = twice with { Rows = [twice.Standing, twice.Standing with { Recommender = "昆明市", File = "推荐汇总表-昆明市.xlsx" }] };
        Assert.Single(Search([twice], Expert() with { Employer = "昆明市工业和信息化局" }).Conflicts);
    }

    [Fact]
    public void Who_prepared_the_file_is_found_by_number_and_an_unknown_number_is_a_warning()
    {
        Assert.Equal($"prepared-the-file: 张三 > 参与编制申报材料 > {Applicant}", Shown(Search(Expert(), new UnitRelation("张三／E1", "参与编制申报材料", Applicant))));
        Assert.Equal("", Shown(Search(Expert(), new UnitRelation("张三/E1", "参与编制申报材料", Applicant + "研究院"))));
        var unknown = Search(Expert(), new UnitRelation("张三/E9", "参与编制申报材料", Applicant));
        Assert.Empty(unknown.Conflicts);
        Assert.Equal("E9", Assert.Single(unknown.Warnings).Expert);
    }

    [Fact]
    public void The_name_of_a_leader_is_never_certain()
    {
        var application = Application(Applicant) with { Report = AnApplication.Report() with { LegalRepresentative = "张 三", Head = "张三" } };
        Assert.Equal($"same-name: 张三 > 与主要负责人同名 > {Applicant} ?", Shown(Search([application with { Report = application.Report! with { LegalRepresentative = "李四" } }], Expert())));
        Assert.Equal($"same-name: 张三 > 与主要负责人同名 > {Applicant} ?", Shown(Search([application], Expert())));
        Assert.Empty(Search([application], Expert() with { Name = "张三丰" }).Conflicts);
    }

    [Theory]
    [InlineData("E1", null, null, "A1", null, true)]
    [InlineData(null, "张三", "昆明大学", "A1", null, true)]
    [InlineData(null, "张 三", "昆明 大学", null, Applicant, true)]
    [InlineData(null, "张三", "昆明学院", "A1", null, false)]
    [InlineData(null, "张三", null, "A1", null, false)]
    [InlineData("E9", "张三", "昆明大学", "A1", null, false)]
    [InlineData("E1", null, null, "A9", Applicant, false)]
    public void A_request_is_tied_by_number_or_by_name_and_unit_and_is_a_warning_when_it_is_not(
        string? no, string? name, string? unit, string? code, string? organisation, bool tied)
    {
        var found = ConflictSearch.Of([Application(Applicant)], [Expert() with { Employer = "昆明大学" }], [], [new RecusalRequest(no, name, unit, code, organisation, "申报单位申请回避", "竞争")], AnApplication.AsOf);
        Assert.Equal(tied ? $"declared: 张三 > 申报单位申请回避 > {Applicant}" : "", Shown(found));
        Assert.Equal(tied ? 0 : 1, found.Warnings.Count);
    }

    [Fact]
    public void Two_applicants_of_one_name_are_both_found()
    {
        IReadOnlyList<Application> both = [Application(Applicant, "A2"), Application(Applicant + "昆明分公司")];
        Assert.Equal(["A1", "A2"], Search(both, Expert() with { Employer = Applicant }).Conflicts.Select(one => one.Code));
    }
}
