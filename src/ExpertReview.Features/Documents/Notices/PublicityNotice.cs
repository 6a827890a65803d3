using ExpertReview.Domain.Basics;
using ExpertReview.Features.Documents.Kit;
using ExpertReview.Features.Documents.Lists;

namespace ExpertReview.Features.Documents.Notices;

/// <summary>公示: basis, procedure, number, period, how to object, list. Contacts and date of issue stay blank unless the office gave them.</summary>
public static class PublicityNotice
{
    /// <summary>Name of the file in a round's folder.</summary>
    public const string FileName = "公示.docx";

    /// <summary>Writes the file; the same input gives the same bytes.</summary>
    public static byte[] Write(PublicityNoticeInput input)
    {
        string[] title = [$"关于{input.Year}年度云南省中小企业公共服务", "示范平台拟认定名单的公示"];
        return new OfficialDocument(string.Concat(title), input.AsOf)
            .Title(title)
            .Text($"根据{NoticeAnnex.Rule}（以下简称《办法》）有关规定，我厅组织开展了{input.Year}年度云南省中小企业公共服务示范平台（以下简称示范平台）认定工作。"
                + $"经{string.Join("、", input.Steps)}等程序，拟认定{input.Platforms.Count}家平台为{input.Year}年度示范平台。"
                + "现按照《办法》第十二条规定，将拟认定名单（见附件）予以公示，接受社会监督。")
            .Heading("一、公示时间")
            .Text($"公示期自{ChineseDate.Of(input.From)}起至{ChineseDate.Of(input.To)}止，共{input.WorkingDays}个工作日。")
            .Heading("二、异议提出")
            .Text("公示期内，任何单位和个人对拟认定名单有异议的，均可以书面形式向我厅实名反映，写明异议事项、事实和理由，并附必要的证明材料。")
            .Item("（一）单位提出异议的，", "应当写明单位名称、联系人和联系电话，并加盖单位公章。")
            .Item("（二）个人提出异议的，", "应当签署真实姓名，并留下本人有效联系方式。")
            .Text("我厅将逐项核实处理，并为反映人保密。")
            .Heading("三、联系方式")
            .Blank("受理部门", input.Division)
            .Blank("联系电话", input.Telephone)
            .Blank("监督电话", input.SupervisionTelephone)
            .Blank("通信地址", input.Address)
            .Blank("电子邮箱", input.Mail)
            .Attachments(PublicityList.Title(input.Year))
            .Signature(Department.Name, NoticeAnnex.BlankDate)
            .WithList([$"{input.Year}年度云南省中小企业公共服务", "示范平台拟认定名单"], input.Platforms)
            .ToBytes();
    }
}
