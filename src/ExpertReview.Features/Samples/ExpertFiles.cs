using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Samples;

/// <summary>Writes 专家库, 关联关系 and 回避申请.</summary>
internal static class ExpertFiles
{
    public static void Write(string folder, SampleRound round)
    {
        SampleWorkbook.Write(Path.Combine(folder, "专家库.xlsx"), Pool(round));
        SampleWorkbook.Write(Path.Combine(folder, "关联关系.xlsx"), Relations(round));
        SampleWorkbook.Write(Path.Combine(folder, "回避申请.xlsx"), Recusals(round));
    }

    private static SampleSheet Pool(SampleRound round)
    {
        var sheet = new SampleSheet("专家库");
        sheet.Merged.Add("A1:K1");
        sheet.Add("评审专家库");
        sheet.Add("专家编号", "姓名", "工作单位", "所在州市", "职称", "专业组别", "擅长服务功能", "近三年任职单位", "兼职（股东）单位", "近亲属任职单位", "最多评审份数");
        foreach (var expert in round.Experts)
            sheet.Add(expert.No, expert.Name, expert.Employer, expert.Prefecture.Name, expert.Title, expert.Group, string.Join('、', expert.Functions.Select(function => function.Name())),
                Several(expert.PastPosts), Several(expert.Ties), Several(expert.RelativesUnits), expert.MaxLoad);
        return sheet;
    }

    private static string? Several(List<string> units) => units.Count == 0 ? null : string.Join('；', units);

    private static SampleSheet Relations(SampleRound round)
    {
        var sheet = new SampleSheet("关联关系");
        sheet.Add("主体", "关系", "对象");
        foreach (var (subject, relation, target) in round.Relations)
            sheet.Add(subject, relation, target);
        return sheet;
    }

    private static SampleSheet Recusals(SampleRound round)
    {
        var sheet = new SampleSheet("回避申请");
        sheet.Add("专家编号", "专家姓名", "专家单位", "统一社会信用代码", "申报单位", "提出方", "理由");
        foreach (var (expert, application, byExpert, reason) in round.Recusals)
            sheet.Add(byExpert ? expert.No : null, expert.Name, expert.Employer, application.Code, application.Name, byExpert ? "专家申请回避" : "申报单位申请回避", reason);
        return sheet;
    }
}
