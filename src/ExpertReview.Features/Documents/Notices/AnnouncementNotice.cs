using ExpertReview.Domain.Basics;
using ExpertReview.Features.Documents.Kit;
using ExpertReview.Features.Documents.Lists;

namespace ExpertReview.Features.Documents.Notices;

/// <summary>公告: basis, number, validity, duties, list. Document number, date of issue and seal stay blank for the office to give.</summary>
public static class AnnouncementNotice
{
    /// <summary>Name of the file in a round's folder.</summary>
    public const string FileName = "公告.docx";

    private const string BlankNumber = "　　　　〔　　　　〕　　　号";

    /// <summary>Writes the file; the same input gives the same bytes.</summary>
    public static byte[] Write(AnnouncementNoticeInput input)
    {
        string[] title = [$"关于公布{input.Year}年度云南省中小企业公共服务", "示范平台名单的公告"];
        var paper = new OfficialDocument(string.Concat(title), input.AsOf).Number(BlankNumber).Title(title);
        if (input.Recipient is { } recipient)
            paper.Recipient(recipient);
        return paper
            .Text($"根据{NoticeAnnex.Rule}（以下简称《办法》）第十三条规定，{input.Year}年度云南省中小企业公共服务示范平台（以下简称示范平台）拟认定名单公示期满，"
                + $"现将公示无异议的{input.Platforms.Count}家平台公告为{input.Year}年度示范平台（名单见附件），并就有关事项公告如下。")
            .Heading("一、有效期")
            .Text($"按照《办法》第十四条规定，本次认定的示范平台有效期为三年，自{ChineseDate.Of(input.ValidFrom)}起至{ChineseDate.Of(input.ValidTo)}止，有效期满当年可再次申报。"
                + "有效期内有违法违规等行为，一经查实，撤销示范平台称号。")
            .Heading("二、示范平台职责")
            .Text("按照《办法》第十五条规定，各示范平台要持续提升服务能力，带动社会服务资源为中小企业服务，主动开展公益性服务，认真承担政府部门委托的任务，自觉接受社会监督；"
                + "每年1月底前，将上一年度工作总结和当年工作计划报送所在州（市）工业和信息化局。")
            .Heading("三、属地管理")
            .Text("按照《办法》第十六条规定，各州（市）工业和信息化局要定期检查辖区内示范平台的服务开展情况、服务质量、服务收费和服务满意度；"
                + "每年2月底前，将示范平台上一年度工作总结、当年工作计划和检查情况报送我厅。")
            .Attachments(AnnouncementList.Title(input.Year))
            .Signature(Department.Name, NoticeAnnex.BlankDate)
            .WithList([$"{input.Year}年度云南省中小企业公共服务", "示范平台名单"], input.Platforms)
            .ToBytes();
    }
}
