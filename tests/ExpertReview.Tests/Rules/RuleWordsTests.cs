using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Rules;

namespace ExpertReview.Tests.Rules;

public sealed class RuleWordsTests
{
    private static readonly RecognitionRule Rule = BuiltInRules.Yunnan2022;

    [Fact]
    public void Everything_that_the_rule_of_2022_says_has_its_english()
    {
        string[] said =
        [
            .. Rule.Clauses.SelectMany(clause => new[] { RuleWords.Title(clause.Title).En, RuleWords.Cite(clause.Cite).En, clause.Unit is { } unit ? RuleWords.Figure(clause.Threshold ?? 0, unit).En : "" }),
            .. Rule.Functions.SelectMany(function => function.Lines.SelectMany(line => new[] { RuleWords.Title(line.Name).En, RuleWords.Figure(line.AtLeast, line.Unit).En, RuleWords.Cite(function.Cite).En })),
            .. Rule.Readings.SelectMany(reading => reading.Choices.Select(choice => RuleWords.Title(choice.Text).En).Append(RuleWords.Title(reading.Title).En)),
        ];
        Assert.DoesNotContain(said, one => one.Any(c => c > '\u02ff' && c != '×'));
    }

    [Theory]
    [InlineData("第六条（五）后段", "Article 6 (5), latter part")]
    [InlineData("第七条（十）", "Article 7 (10)")]
    [InlineData("第二十一条", "Article 21")]
    [InlineData("第十四条", "Article 14")]
    [InlineData("附则", "附则")]
    public void A_place_in_the_rule_is_named_in_english(string cite, string english) => Assert.Equal(new Words(cite, english), RuleWords.Cite(cite));

    [Theory]
    [InlineData("6.2.assets", 150, 200, "万元", "Article 6 (2): total assets: 150 × 10,000 yuan, less than 200 × 10,000 yuan")]
    [InlineData("6.3.growth", 90, 90, "家", "Article 6 (3): enterprises served grew over the year before: 90 enterprises, not more than 90 enterprises")]
    [InlineData("7.5", 4.5, 5, "亿元", "Article 7 (5), financing: 4.5 × 100 million yuan, less than 5 × 100 million yuan; the function would not count")]
    [InlineData("6.4", 0, 1, "项", "Article 6 (4): fixed premises and the equipment needed, answered as not met")]
    [InlineData("99", 0, 1, "项", "原文")]
    public void A_finding_says_in_english_what_its_fields_say(string clause, decimal value, decimal threshold, string unit, string english) =>
        Assert.Equal(new Words("原文", english), RuleWords.Of(new EligibilityFinding("A", clause, value, threshold, unit, "原文"), Rule));

    [Theory]
    [InlineData("满意度（推荐汇总表用户满意度）", "satisfaction of users (of the recommendation table)")]
    [InlineData("满意度（服务评价表问卷，很满意、满意计为满意）", "satisfaction of users (of the survey in the service evaluation, counted as satisfied: very satisfied, satisfied)")]
    [InlineData("大专及以上学历和中级及以上职称人员占比（具备其一即计入）", "share of staff with degree and title (either one counts)")]
    public void A_figure_says_in_english_how_it_was_read(string name, string english) => Assert.Equal(english, RuleWords.Title(name).En);

    [Fact]
    public void What_is_missing_is_named_in_english()
    {
        Assert.Equal("Article 6 (2): years in operation: the figure is missing", RuleWords.Of(new MissingFinding("A", "6.2.years", "figure", "第六条（二）：未填写成立时间"), Rule).En);
        Assert.Equal(
            "files that the application report names as evidence are not there: 甲.pdf、乙.pdf",
            RuleWords.Of(new MissingFinding("A", null, "evidence", "申请报告所列佐证材料文件不存在：甲.pdf、乙.pdf"), Rule).En);
        Assert.Equal(
            "Article 7 (4), training: trainees a year is not filled in in the application report",
            RuleWords.Of(new MissingFinding("A", "7.4", "figure", "第七条（四）培训服务：申请报告未填写年培训人次（人次）"), Rule).En);
    }
}
