namespace ExpertReview.Features.Samples;

/// <summary>Writes the 申请报告 (附件3): a workbook of three sheets an application, and one PDF with a page for each piece of evidence.</summary>
internal static class ReportFiles
{
    public static void Write(string folder, SampleRound round)
    {
        foreach (var application in round.Applications.Where(application => application is { Refused: false, WithoutReport: false }))
        {
            var evidence = SampleTemplate.EvidenceOf(application.Functions);
            SampleWorkbook.Write(Path.Combine(folder, application.Code + ".xlsx"), Basics(application), Lines(round, application), Evidence(application, evidence));
            if (!application.WithoutPdf)
                EvidencePdf.Write(Path.Combine(folder, application.Code + ".pdf"), application, evidence);
        }
    }

    private static SampleSheet Basics(SampleApplication of)
    {
        var sheet = new SampleSheet("基础数据");
        sheet.Merged.Add("A1:B1");
        sheet.Add("云南省中小企业公共服务示范平台申请报告");
        sheet.Add("项目", "内容");
        sheet.Add("平台名称", of.Platform);
        sheet.Add("申报单位", of.Name);
        sheet.Add("统一社会信用代码", of.Code);
        sheet.Add("法定代表人", of.Head);
        sheet.Add("主要负责人", of.Head);
        sheet.Add("所属州市", of.Prefecture.Name);
        sheet.Add("成立日期", of.FoundedOn);
        sheet.Add("资产总额（万元）", of.AssetsInReport ?? of.Assets);
        sheet.Add("服务人员数（人）", of.Staff);
        sheet.Add("其中：大专及以上学历和中级及以上职称人数（人）", of.Qualified);
        sheet.Add("上年度服务中小企业数（家）", of.Served);
        sheet.Add("前一年度服务中小企业数（家）", of.ServedBefore);
        sheet.Add("其中：专精特新企业数（家）", of.Specialised);
        sheet.Add("公益性或低收费服务占比", of.LowFee / 100m);
        sheet.Add("用户满意度", of.Satisfaction / 100m);
        return sheet;
    }

    private static SampleSheet Lines(SampleRound round, SampleApplication of)
    {
        var random = SplitMix.For(round.Size.Seed, "lines", of.Number);
        var sheet = new SampleSheet("服务功能");
        sheet.Add("服务功能", "指标", "数值");
        foreach (var line in of.Functions.SelectMany(FunctionLines.Of))
        {
            var usual = line.Least + random.Between(1, 3) * line.Least + random.Below(4);
            sheet.Add(Domain.Basics.ServiceFunctions.Name(line.Function), line.Name, of.Lines.TryGetValue(line.Name, out var planted) ? planted : usual);
        }

        return sheet;
    }

    private static SampleSheet Evidence(SampleApplication of, IReadOnlyList<SampleEvidence> evidence)
    {
        var sheet = new SampleSheet("佐证材料");
        sheet.Add("服务功能", "评分指标", "佐证材料", "文件", "起始页", "结束页");
        for (var page = 1; page <= evidence.Count; page++)
            sheet.Add(evidence[page - 1].Function, evidence[page - 1].Criterion, evidence[page - 1].Title, of.Code + ".pdf", page, page);
        return sheet;
    }
}
