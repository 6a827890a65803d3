using System.Globalization;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Documents.Kit;

namespace ExpertReview.Features.Documents.Lists;

/// <summary>得分计算说明: the formula of the sheet 计算过程 in words, with this template's numbers, on one page.</summary>
internal static class CalculationWords
{
    public const string Name = "得分计算说明";

    public static ListSheet Sheet(PanelSummaryInput input, ScoringTemplate template) => new()
    {
        Name = Name,
        Title = input.RoundTitle + Name,
        Notes = [$"评分模板：{template.Title}（第{template.Version.ToString(CultureInfo.InvariantCulture)}版）    编制日期：{ChineseDate.Of(input.AsOf)}"],
        Columns = [new("步骤", 14, ColumnForm.Code), new("算法", 76)],
        Rows = Steps(input, template).Select(step => (SheetCell[])[step.Name, step.Text]),
        Landscape = false,
        Mark = "内部资料",
    };

    public static string Combination(Combine combine) => combine.Method switch
    {
        CombineMethod.Best => "取各项功能中得分率最高的一项",
        CombineMethod.MainPlus => $"主要功能得分率＋其他各项得分率之和×{PlainNumber.Of(combine.ExtraWeight)}，最高为1",
        _ => "各项功能得分率按权重平均",
    };

    private static IEnumerable<(string Name, string Text)> Steps(PanelSummaryInput input, ScoringTemplate template)
    {
        var rules = template.Rules;
        yield return ("1 打分", "每位专家对每项指标打分，0分至最高分。没有打分不等于0分：有一项未打分，该评分表就不完整，单位不排名。");
        if (rules.Evidence == EvidenceMode.Cap)
        {
            yield return ("2 支持度", "指标所要的佐证材料，充分计1，不足计0.5，未提供计0，按材料的权重相加。指标不要求佐证材料的，支持度为1。");
            yield return ("3 计分", "打分与“最高分×支持度”两数中较小的一个。");
        }
        else
        {
            yield return ("2 计分", rules.Evidence == EvidenceMode.Advise ? "计分就是打分；支持度列出供参考，不改变得分。" : "计分就是打分。");
        }

        yield return ("得分率", "一部分（或一项服务功能）各项指标的计分之和，除以这些指标的最高分之和。");
        foreach (var block in template.Blocks.Where(block => block.Combine is not null))
            yield return ("服务功能", $"“{block.Title}”的得分率由申报且成立的各项服务功能合成：{Combination(block.Combine!)}。");
        var parts = string.Join("＋", template.Blocks.Select(block => $"{PlainNumber.Of(block.Weight)}×{block.Title}得分率"));
        yield return ("评分表总分", $"{PlainNumber.Of(rules.FullScore)}×（{parts}）÷100。" + (rules.RoundSheets ? $"每份评分表的总分先四舍五入到{rules.Decimals}位小数。" : "评分表总分不先四舍五入。"));
        yield return ("汇总得分", $"各份已提交评分表总分的{input.Aggregate}；回避的评分表不计。有效评分表少于{rules.MinSheets}份的，不出得分。");
        yield return ("四舍五入", $"汇总得分只在公布时四舍五入一次，保留{rules.Decimals}位小数（5进位）。各部分得分、中位数、分差同样办理。");
        yield return ("名次", "按公布的得分由高到低。" + Ties(template));
        yield return ("人工复核", $"“{CalculationSheet.Name}”每家单位一页：从打分起逐行验算，最后一行“得分（公布值）”应与排序表一致。");
    }

    private static string Ties(ScoringTemplate template)
    {
        var steps = template.Rules.TieChain.Select(step => step.Code switch
        {
            "median" => "中位数高者在前",
            "smallerSpread" => "分差小者在前",
            "lot" => "按抽签次序",
            var id => $"“{template.Blocks.First(block => block.Id == id).Title}”得分高者在前",
        }).ToList();
        return steps.Count == 0 ? "同分并列。" : $"同分的依次比较：{string.Join("；", steps)}；仍相同的并列。";
    }
}
