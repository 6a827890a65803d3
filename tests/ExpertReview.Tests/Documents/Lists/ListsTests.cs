using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ExpertReview.Features.Documents.Lists;
using ExpertReview.Tests.Documents.Samples;

namespace ExpertReview.Tests.Documents.Lists;

public class ListsTests
{
    private static readonly string[] FileNames =
        ["问题清单.xlsx", "评审任务分配方案.xlsx", "评分汇总.xlsx", "得分排序.xlsx", "公示名单.xlsx", "公告名单.xlsx", "公示.docx", "公告.docx"];

    [Fact]
    public void Every_file_of_the_round_is_there_under_the_name_of_the_formats() =>
        Assert.Equal(FileNames.Order(StringComparer.Ordinal), DocumentSamples.All().Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void The_validator_finds_nothing_in_any_file()
    {
        foreach (var (name, bytes) in DocumentSamples.All())
        {
            using OpenXmlPackage package = name.EndsWith(".docx", StringComparison.Ordinal)
                ? WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false)
                : SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
            var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package).Select(error => $"{name} {error.Path?.XPath}: {error.Description}");
            Assert.Empty(errors);
        }
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        var (first, second) = (DocumentSamples.All(), DocumentSamples.All());
        Assert.All(first, file => Assert.True(file.Value.AsSpan().SequenceEqual(second[file.Key]), file.Key));
    }

    [Fact]
    public void No_list_holds_a_formula_and_each_sheet_is_ready_to_print()
    {
        foreach (var (name, bytes) in DocumentSamples.All().Where(file => file.Key.EndsWith(".xlsx", StringComparison.Ordinal)))
        {
            using var book = new OpenedBook(bytes);
            foreach (var sheet in book.Names)
            {
                Assert.Empty(book.Sheet(sheet).Descendants<CellFormula>());
                Assert.True(book.DefinedNames.ContainsKey("_xlnm.Print_Area@" + sheet), name + sheet);
                Assert.True(book.DefinedNames.ContainsKey("_xlnm.Print_Titles@" + sheet), name + sheet);
                Assert.Equal(PaneStateValues.Frozen, book.Sheet(sheet).Descendants<Pane>().Single().State!.Value);
            }
        }
    }

    [Fact]
    public void The_problem_list_begins_with_what_was_overruled_and_says_none_where_nothing_is()
    {
        using var book = new OpenedBook(ProblemList.Write(DocumentSamples.Problems()));

        Assert.Equal(["复核推翻事项", "退回数据", "条件不符", "待核条款", "回避情形", "重复推荐", "无法读取文件", "缺少材料", "提醒事项"], book.Names);
        Assert.Equal("第六条（三）近两年服务企业数量稳步增长", book.Text("复核推翻事项", "D5"));
        Assert.Equal("回避：专家E007", book.Text("复核推翻事项", "D6"));
        Assert.Equal(["1", DocumentSamples.Code(7), DocumentSamples.Organisation(7), "6.2.assets", "第六条（二）资产总额", "199", "200", "万元", "资产总额199万元，低于200万元", "建议不予分配评审"], book.Rows("条件不符")[4]);
        Assert.Null(book.Cell("条件不符", "F5").DataType);
        Assert.Equal("经第三方有利害关系", book.Text("回避情形", "F5"));
        Assert.Equal($"李某 → 任职于 → 甲公司 → 控股 → 乙公司 → 控股 → {DocumentSamples.Organisation(9)}", book.Text("回避情形", "G5"));
        Assert.Equal(["确定", "待核"], new[] { "H5", "H6" }.Select(at => book.Text("回避情形", at)));
        Assert.Equal("无", book.Text("无法读取文件", "A4"));
        Assert.Equal("申请报告", book.Text("缺少材料", "D5"));
    }

    [Fact]
    public void Clauses_awaiting_a_person_have_a_list_of_answers_and_room_for_the_page()
    {
        using var book = new OpenedBook(ProblemList.Write(DocumentSamples.Problems()));
        var answers = book.Sheet("待核条款").Descendants<DataValidation>().Single();

        Assert.Equal("F5:F16", answers.SequenceOfReferences!.InnerText);
        Assert.Equal("\"符合,不符合,待核\"", answers.Formula1!.Text);
        Assert.Equal(["核查结论", "佐证页码"], book.Rows("待核条款")[3].Skip(5).Take(2));
        Assert.Equal(["第六条（一）获得州（市）工业和信息化局的推荐", "", ""], book.Rows("待核条款")[4].Skip(4).Take(3));
    }

    [Fact]
    public void The_assignment_paper_shows_both_sides_the_figures_and_the_reasons()
    {
        using var book = new OpenedBook(AssignmentPaper.Write(DocumentSamples.Plan(12)));

        Assert.Equal(["按申报平台", "按评审专家", "方案指标", "缺评说明"], book.Names);
        Assert.Equal("4", book.Text("按申报平台", "H6"));
        Assert.Equal(["E001", "赵某", "6", "8"], new[] { "B4", "C4", "F4", "G4" }.Select(at => book.Text("按评审专家", at)));
        var figures = book.Rows("方案指标").Where(row => row.Count == 3).ToDictionary(row => row[0], row => row[1]);
        Assert.Equal(("1", "41.230133", "已证明最优"), (figures["缺评份数"], figures["匹配度合计"], figures["求解结论"]));
        Assert.Equal("sha256:" + new string('a', 64), figures["输入文件校验码"]);
        Assert.Equal("回避：3人；份数已满：9人", book.Text("缺评说明", "E4"));
    }

    [Fact]
    public void The_summary_shows_each_sheet_with_its_expert_and_no_number_where_none_counts()
    {
        using var book = new OpenedBook(PanelSummary.Write(DocumentSamples.Summary(2)));
        var rows = book.Rows("评分汇总");

        Assert.Equal(["E002", "74.05", "E003", "78.1"], rows[5].Skip(3).Take(4));
        Assert.Equal(["80.5", "81", "70", "90.25", "20.25", "32", "33.5", "15", "已汇总", ""], rows[5].Skip(13));
        Assert.Equal(["E001", "81.25", "E002", "未提交", "E003", "回避", "", ""], rows[7].Skip(3).Take(8));
        Assert.Equal(["", "", "", "", "", "", "", "", "评分不全", "评分表1份，少于5份"], rows[7].Skip(13));
        Assert.Equal("0.00", book.NumberFormat(book.Cell("评分汇总", "E6")));
        Assert.Equal("回避", book.Rows("评分明细")[^1][4]);
    }

    [Fact]
    public void The_ranking_is_marked_internal_and_gives_every_reason()
    {
        using var book = new OpenedBook(RankingList.Write(DocumentSamples.Ranking(12)));
        var rows = book.Rows("得分排序");

        Assert.Contains("内部资料", book.Sheet("得分排序").Descendants<OddHeader>().Single().Text, StringComparison.Ordinal);
        Assert.Equal("入围分数线：70分    拟认定数量：10家    列入建议名单：10家    编制日期：2026年6月30日", rows[1][0]);
        Assert.Equal("名额限制不能同时满足：楚雄彝族自治州至少2家，达到分数线的只有1家", rows[3][0]);
        Assert.Equal(["3", "中位数", "建议列入", "达到分数线，在拟认定数量之内"], new[] { rows[8][0], rows[8][10], rows[8][11], rows[8][12] });
        Assert.Equal(["", "在拟认定数量之外"], rows[^1].Skip(11));
        Assert.Equal("评分表3份，少于要求的5份", book.Rows("评分不全")[3][4]);
        Assert.StartsWith("第六条（二）资产总额", book.Rows("不符合条件")[3][4], StringComparison.Ordinal);
    }

    [Fact]
    public void Published_lists_go_by_place_then_name_and_show_nothing_else()
    {
        var input = new PublishedListInput
        {
            Year = 2026, AsOf = DocumentSamples.AsOf,
            Platforms =
            [
                new("乙平台", "丁公司", null, "", "某协会", ["信息服务"], false),
                new("丙平台", "甲公司", "5334", "迪庆藏族自治州", "迪庆藏族自治州", ["信息服务", "培训服务"], true),
                new("甲平台", "乙公司", "5301", "昆明市", "昆明市", ["培训服务"], false),
                new("一平台", "丙公司", "5301", "昆明市", "云南省中小企业协会", ["融资服务"], false),
            ],
        };
        using var publicity = new OpenedBook(PublicityList.Write(input));
        using var announcement = new OpenedBook(AnnouncementList.Write(input, new(2026, 3, 3), new(2029, 3, 2)));

        var rows = publicity.Rows("公示名单");
        Assert.Equal("2026年度云南省中小企业公共服务示范平台拟认定名单", rows[0][0]);
        Assert.Equal("共4家（按行政区划排列，排名不分先后）", rows[1][0]);
        Assert.Equal(["序号", "平台名称", "申报单位", "所属州市", "推荐单位", "服务功能", "备注"], rows[2]);
        Assert.Equal(["一平台", "甲平台", "丙平台", "乙平台"], rows.Skip(3).Select(row => row[1]));
        Assert.Equal(["3", "丙平台", "甲公司", "迪庆藏族自治州", "迪庆藏族自治州", "信息服务、培训服务", "再次申报"], rows[5]);
        Assert.Equal("有效期：2026年3月3日至2029年3月2日", announcement.Rows("公告名单")[2][0]);
        Assert.Equal("2026年度云南省中小企业公共服务示范平台名单", announcement.Rows("公告名单")[0][0]);
    }

    [Theory]
    [InlineData("6.2.assets", "第六条（二）资产总额")]
    [InlineData("7.10", "第七条（十）人力资源服务")]
    [InlineData("7.3.hotline", "第七条（三）创业服务")]
    [InlineData("9", "9")]
    public void A_clause_is_named_in_Chinese_by_the_nearest_known_code(string code, string name) => Assert.Equal(name, ClauseNames.Of(code));

    [Fact]
    public void Empty_inputs_still_give_whole_files()
    {
        using var book = new OpenedBook(ProblemList.Write(new() { RoundTitle = "题", AsOf = DocumentSamples.AsOf }));
        Assert.All(book.Names, name => Assert.Equal("无", book.Rows(name)[^1][0]));
        using var summary = new OpenedBook(PanelSummary.Write(new() { RoundTitle = "题", AsOf = DocumentSamples.AsOf, Decimals = 0, Aggregate = "平均值", Blocks = [], Applications = [] }));
        Assert.Contains(summary.Rows("评分汇总"), row => row[0] == "无");
    }
}
