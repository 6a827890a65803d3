using ExpertReview.Domain.Basics;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Tables;
using ExpertReview.Tests.Tables;

namespace ExpertReview.Tests.Intake;

public sealed class RoundFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("round-folder-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private RoundFolder With(params string[] names)
    {
        foreach (var name in names)
        {
            var path = Path.Combine(_folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, name);
        }

        return RoundFolder.Open(_folder);
    }

    [Fact]
    public void Files_are_found_by_their_names_and_others_are_left_alone()
    {
        var folder = With(
            "round.json", "推荐汇总表-昆明市.xlsx", "推荐汇总表-保山市.XLSX", "推荐汇总表－大理州.xlsx", "推荐汇总表.xlsx", "~$推荐汇总表-昆明市.xlsx", ".DS_Store", "服务评价表-昆明市.xlsx", "专家库.xlsx", "关联关系.xlsx", "回避申请.xlsx", "已认定名单.xlsx",
            "复核.xlsx", "评分.csv", "照片.jpg", "推荐汇总表-昆明市.pdf", "expected.json", "申请报告/A.xlsx", "申请报告/A.pdf", "申请报告/B.PDF", "申请报告/~$A.xlsx", "申请报告/昆明市/C.xlsx", "别的/推荐汇总表-丽江市.xlsx");
        Assert.Equal(["推荐汇总表-保山市.XLSX", "推荐汇总表-昆明市.xlsx", "推荐汇总表－大理州.xlsx"], folder.Recommendations.Select(file => file.Name));
        Assert.Equal("大理州", RecommendationTable.RecommenderOf("推荐汇总表－大理州.xlsx"));
        Assert.Equal(["服务评价表-昆明市.xlsx"], folder.Evaluations.Select(file => file.Name));
        Assert.Equal(["A.xlsx"], folder.Reports.Select(file => file.Name));
        Assert.Equal(["A.pdf", "B.PDF"], folder.Evidence.Select(file => file.Name));
        Assert.Equal(
            ["专家库.xlsx", "关联关系.xlsx", "回避申请.xlsx", "已认定名单.xlsx", "复核.xlsx"],
            new[] { folder.Experts, folder.Relations, folder.Recusals, folder.Recognised, folder.Reviews }.Select(files => Assert.Single(files).Name));
        Assert.True(folder.HasScores);
        Assert.Empty(folder.Missing);
        Assert.DoesNotContain(folder.Inputs("评分模板.json"), name => name.Contains('~', StringComparison.Ordinal) || name is "照片.jpg" or "expected.json" or "推荐汇总表.xlsx");
        Assert.Equal(14, folder.Inputs("评分模板.json").Count);
    }

    [Fact]
    public void An_old_format_under_the_right_name_gets_its_word()
    {
        var folder = With("round.json", "推荐汇总表-昆明市.et", "推荐汇总表-保山市.xls", "专家库.xls", "关联关系.ET", "评分模板.json");
        folder.MustBeComplete("评分模板.json");
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. System.Text.Encoding.Unicode.GetBytes("Workbook")];
        foreach (var file in folder.Recommendations.Concat(folder.Experts).Concat(folder.Relations))
            Assert.Contains("在 WPS 中另存为 .xlsx", new RecommendationTable(Book.Finder).Read(new TableFile(file.Name, old)).File!.Text, StringComparison.Ordinal);
        Assert.Equal(4, folder.Recommendations.Count + folder.Experts.Count + folder.Relations.Count);
        Assert.DoesNotContain(folder.Missing, finding => finding.File == "关联关系.xlsx");
    }

    [Fact]
    public void Beside_an_xlsx_the_old_file_does_not_count() => Assert.Equal("专家库.xlsx", Assert.Single(With("专家库.xls", "专家库.xlsx", "专家库.et").Experts).Name);

    [Fact]
    public void What_is_missing_is_told_at_once_and_what_can_be_done_without_is_a_finding()
    {
        var folder = With("说明.txt");
        var errors = Assert.Throws<InputRefusedException>(() => folder.MustBeComplete("评分模板.json")).Errors;
        Assert.Equal(["round.json", "评分模板.json", "专家库.xlsx", "推荐汇总表-*.xlsx"], errors.Select(error => error.File));
        Assert.Equal(["服务评价表-*.xlsx", "申请报告/*.xlsx", "关联关系.xlsx", "回避申请.xlsx", "评分.csv"], folder.Missing.Select(finding => finding.File));
    }

    [Fact]
    public void An_empty_folder_and_no_folder_are_refused()
    {
        Assert.Contains("空", Assert.Single(Assert.Throws<InputRefusedException>(() => RoundFolder.Open(_folder)).Errors).What.Zh, StringComparison.Ordinal);
        Assert.Contains("找不到", Assert.Single(Assert.Throws<InputRefusedException>(() => RoundFolder.Open(Path.Combine(_folder, "无"))).Errors).What.Zh, StringComparison.Ordinal);
    }
}
