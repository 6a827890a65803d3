namespace ExpertReview.Tests.Documents.Printed;

public class PrintedDocumentsTests(PrintedDocuments printed) : IClassFixture<PrintedDocuments>
{
    [SkippableTheory]
    [InlineData("问题清单.xlsx", 9)]
    [InlineData("评审任务分配方案.xlsx", 4)]
    [InlineData("评分汇总.xlsx", 3)]
    [InlineData("得分排序.xlsx", 3)]
    [InlineData("公示名单.xlsx", 1)]
    [InlineData("公告名单.xlsx", 1)]
    [InlineData("公示.docx", 4)]
    [InlineData("公告.docx", 6)]
    public void Each_file_prints_on_its_number_of_pages(string file, int pages)
    {
        Skip.If(printed.WhyNot is not null, printed.WhyNot);
        Assert.Equal(pages, printed.Pages(file).Count);
    }

    [SkippableTheory]
    [InlineData("问题清单.xlsx", "复核推翻事项：共2条|企业合并报表口径调整|约三百|第六条（二）资产总额|经第三方有利害关系|校验位不符")]
    [InlineData("评审任务分配方案.xlsx", "任务分配方案（按申报平台）|监督人员（签字）|已证明最优|将E004的最多评审份数提高到7")]
    [InlineData("评分汇总.xlsx", "专家组评分汇总表|80.50|专家组组长（签字）|专家评分明细表")]
    [InlineData("得分排序.xlsx", "内部资料|建议列入|91.50|评分表3份，少于要求的5份")]
    [InlineData("公示名单.xlsx", "2026年度云南省中小企业公共服务示范平台拟认定名单|排名不分先后|再次申报")]
    [InlineData("公告名单.xlsx", "有效期：2026年3月3日至2029年3月2日")]
    [InlineData("公示.docx", "示范平台拟认定名单的公示|共15个工作日|加盖单位公章|云南省工业和信息化厅|—1—|—2—|附件")]
    [InlineData("公告.docx", "示范平台名单的公告|2029年3月2日止|每年2月底前|云南省工业和信息化厅")]
    public void Each_printed_file_shows_its_texts(string file, string texts)
    {
        Skip.If(printed.WhyNot is not null, printed.WhyNot);
        var whole = string.Concat(printed.Pages(file));
        Assert.All(texts.Split('|'), text => Assert.Contains(text, whole, StringComparison.Ordinal));
    }

    [SkippableFact]
    public void Lists_repeat_their_header_on_every_page_and_number_the_pages()
    {
        Skip.If(printed.WhyNot is not null, printed.WhyNot);
        var annex = printed.Pages("公告.docx").Where(page => page.Contains("平台名称", StringComparison.Ordinal)).ToList();
        Assert.True(annex.Count > 1);
        Assert.All(annex, page => Assert.Contains("推荐单位", page, StringComparison.Ordinal));
        Assert.All(printed.Pages("评分汇总.xlsx").Skip(1), page => Assert.Contains("评分表状态", page, StringComparison.Ordinal));
        Assert.Contains("第1页共1页", printed.Pages("公示名单.xlsx")[0], StringComparison.Ordinal);
    }
}
