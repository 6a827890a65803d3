using ExpertReview.Domain.Applications;
using static ExpertReview.Tests.Applications.AnApplication;

namespace ExpertReview.Tests.Applications;

public sealed class ApplicationMergeTests
{
    [Theory]
    [InlineData("保山", "昆明市", "保山")]
    [InlineData("保山市", "云南省中小企业协会", "保山市")]
    [InlineData("昆明市", "云南省中小企业协会", "云南省中小企业协会")]
    public void The_row_of_its_own_prefecture_stands_else_the_first_by_file_name(string one, string other, string stands)
    {
        var application = Assert.Single(ApplicationMerge.Of([Row(recommender: one), Row(recommender: other)], [], [], []).Applications);
        Assert.Equal(stands, application.Recommender);
        Assert.Equal(new[] { one, other }.Order(StringComparer.Ordinal), application.Recommenders);
    }

    [Fact]
    public void A_code_in_two_rows_is_one_application_and_a_duplicate()
    {
        var merged = ApplicationMerge.Of([Row("A2"), Row("A1", "玉溪市"), Row("A1", "保山市")], [], [], []);
        Assert.Equal(["A1", "A2"], merged.Applications.Select(application => application.No));
        var duplicate = Assert.Single(merged.Duplicates);
        Assert.Equal(("A1", "保山市 玉溪市"), (duplicate.Code, string.Join(' ', duplicate.Recommenders)));
    }

    [Fact]
    public void The_column_decides_what_is_again_and_the_list_of_those_recognised_where_the_column_is_empty()
    {
        PastRecognition[] past = [new() { Code = "A1" }, new() { Code = "A2" }];
        var merged = ApplicationMerge.Of([Row("A1"), Row("A2") with { Again = false }, Row("A3"), Row("A4") with { Again = true }], [], [], past);
        Assert.Equal([ApplicationKind.Again, ApplicationKind.New, ApplicationKind.New, ApplicationKind.Again], merged.Applications.Select(application => application.Kind));
    }

    [Fact]
    public void The_evaluation_of_the_standing_recommender_counts_before_another()
    {
        var other = Evaluation with { File = "服务评价表-A协会.xlsx", Sampled = 1 };
        var both = ApplicationMerge.Of([Row()], [other, Evaluation], [], []);
        Assert.Equal("服务评价表-保山市.xlsx", both.Applications[0].Evaluation!.File);
        Assert.Equal(1, ApplicationMerge.Of([Row()], [other], [], []).Applications[0].Evaluation!.Sampled);
    }

    [Fact]
    public void Where_tables_disagree_the_table_of_recommendation_stands_and_the_other_is_a_warning()
    {
        var report = Report() with { Figures = Numbers with { TotalAssets = 8_500_000, FoundedOn = new(2015, 3, 20) }, Organisation = "保山A1服务有限责任公司" };
        var merged = ApplicationMerge.Of([Row()], [Evaluation with { Served = 299 }], [report], []);
        Assert.Equal(9_000_000, merged.Applications[0].Figures.TotalAssets);
        Assert.Equal(["A1.xlsx 资产总额", "服务评价表-保山市.xlsx 上年度服务中小企业数"], merged.Warnings.Select(warning => $"{warning.File} {warning.Column}"));
        Assert.Contains("850万元", merged.Warnings[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_the_rows_does_not_matter()
    {
        Recommendation[] rows = [Row("A1", "玉溪市"), Row("A1", "昆明市"), Row("A0"), Row("A1", "昆明市", 3)];
        var forward = ApplicationMerge.Of(rows, [], [], []);
        var backward = ApplicationMerge.Of(rows.Reverse(), [], [], []);
        Assert.Equal(forward.Applications.Select(application => (application.No, application.Standing)), backward.Applications.Select(application => (application.No, application.Standing)));
        Assert.Equal(3, forward.Applications[1].Standing.Row);
    }
}
