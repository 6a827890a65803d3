using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ExpertReview.Features.Documents.Notices;
using ExpertReview.Tests.Documents.Samples;

namespace ExpertReview.Tests.Documents.Notices;

public class NoticesTests
{
    [Fact]
    public void The_publicity_notice_says_basis_procedure_number_period_and_how_to_object()
    {
        var texts = Texts(PublicityNotice.Write(DocumentSamples.Publicity(15)));
        var whole = string.Concat(texts);

        Assert.Equal("关于2026年度云南省中小企业公共服务示范平台拟认定名单的公示", texts[0]);
        Assert.Contains("《云南省中小企业公共服务示范平台认定管理办法（试行）》", whole, StringComparison.Ordinal);
        Assert.Contains("第十二条", whole, StringComparison.Ordinal);
        Assert.Contains("经自愿申报、推荐单位测评推荐、形式审查、专家评审、会议审定等程序，拟认定15家平台", whole, StringComparison.Ordinal);
        Assert.Contains("公示期自2026年2月2日起至2026年3月2日止，共15个工作日。", texts);
        Assert.Contains(texts, text => text.Contains("加盖单位公章", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("真实姓名", StringComparison.Ordinal));
        Assert.Contains("附件：2026年度云南省中小企业公共服务示范平台拟认定名单", texts);
        Assert.Contains("云南省工业和信息化厅", texts);
        Assert.Contains("　　年　月　日", texts);
    }

    [Fact]
    public void Contacts_that_the_office_gave_stand_there_and_the_others_stay_blank()
    {
        var texts = Texts(PublicityNotice.Write(DocumentSamples.Publicity(1) with { Telephone = "0871-00000000" }));

        Assert.Contains("联系电话：0871-00000000", texts);
        Assert.Contains("电子邮箱：" + new string('　', 14), texts);
    }

    [Fact]
    public void The_announcement_says_basis_validity_and_duties_and_leaves_number_and_date_blank()
    {
        var texts = Texts(AnnouncementNotice.Write(DocumentSamples.Announcement(40)));
        var whole = string.Concat(texts);

        Assert.Equal("　　　　〔　　　　〕　　　号", texts[0]);
        Assert.Contains("关于公布2026年度云南省中小企业公共服务示范平台名单的公告", texts);
        Assert.Contains("各州（市）工业和信息化局，各有关单位：", texts);
        Assert.All(["第十三条", "第十四条", "第十五条", "第十六条", "1月底前", "2月底前", "40家平台"], part => Assert.Contains(part, whole, StringComparison.Ordinal));
        Assert.Contains("有效期为三年，自2026年3月3日起至2029年3月2日止", whole, StringComparison.Ordinal);
        Assert.Contains("　　年　月　日", texts);
    }

    [Fact]
    public void The_annex_is_the_published_list()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(AnnouncementNotice.Write(DocumentSamples.Announcement(40))), isEditable: false);
        var rows = document.MainDocumentPart!.Document!.Descendants<TableRow>()
            .Select(row => row.Elements<TableCell>().Select(cell => cell.InnerText).ToList()).ToList();

        Assert.Equal(["序号", "平台名称", "申报单位", "所属州市", "推荐单位", "服务功能", "备注"], rows[0]);
        Assert.Equal(41, rows.Count);
        Assert.Equal("昆明市", rows[1][3]);
        Assert.Equal("迪庆藏族自治州", rows[^1][3]);
    }

    [Fact]
    public void Without_a_recipient_there_is_no_such_line() =>
        Assert.DoesNotContain(Texts(AnnouncementNotice.Write(DocumentSamples.Announcement(1) with { Recipient = null })), text => text.EndsWith('：'));

    private static List<string> Texts(byte[] bytes)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        return [.. document.MainDocumentPart!.Document!.Descendants<Paragraph>().Select(one => one.InnerText).Where(text => text.Length > 0)];
    }
}
