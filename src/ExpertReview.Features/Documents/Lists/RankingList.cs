using System.Globalization;
using ExpertReview.Features.Documents.Kit;

namespace ExpertReview.Features.Documents.Lists;

/// <summary>得分排序: internal. The proposal (建议名单) with every reason; the meeting decides.</summary>
public static class RankingList
{
    /// <summary>Name of the file in a round's folder.</summary>
    public const string FileName = "得分排序.xlsx";

    private const string Mark = "内部资料　注意保密";

    /// <summary>Writes the file; the same input gives the same bytes.</summary>
    public static byte[] Write(RankingListInput input) => SheetBook.Write(input.RoundTitle + "得分排序", input.AsOf,
    [
        Ranked(input), Unranked(input, "评分不全", input.Incomplete, "缺少内容"), Unranked(input, "不符合条件", input.Ineligible, "不符合的条款"),
    ]);

    private static ListSheet Ranked(RankingListInput input) => new()
    {
        Name = "得分排序",
        Title = input.RoundTitle + "得分排序",
        Notes = [Terms(input), "内部资料：本表为提交会议研究的建议，未经会议审定不得对外提供。", .. input.QuotaFailures.Select(text => "名额限制不能同时满足：" + text)],
        Columns =
        [
            new("名次", 6, ColumnForm.Figure), new("统一社会信用代码", 21, ColumnForm.Code), new("平台名称", 26), new("申报单位", 26), new("所属州市", 14, ColumnForm.Code),
            Score("得分", input.Decimals), .. input.Blocks.Select(block => Score(block.Title, input.Decimals) with { Group = "其中" }),
            new("各服务功能得分", 20), new("并列区分", 9, ColumnForm.Code), new("建议名单", 9, ColumnForm.Code), new("理由", 20),
        ],
        Rows = input.Ranked.Select(one => (SheetCell[])
        [
            one.Rank, one.No, one.Platform, one.Organisation, one.Prefecture, one.Score, .. one.Blocks.Select(block => (SheetCell)block),
            SheetCell.List(one.Functions.Select(function => function.Name + function.Score.ToString("F" + input.Decimals, CultureInfo.InvariantCulture)), "\n"),
            TieName(input, one.TieBrokenBy), one.Shortlisted ? "建议列入" : "", one.Reason,
        ]),
        Filter = true,
        Mark = Mark,
    };

    private static string Terms(RankingListInput input)
    {
        var passLine = input.PassLine is { } line ? line.ToString(CultureInfo.InvariantCulture) + "分" : "未设";
        var places = input.Places is { } number ? $"{number}家" : "不限";
        return $"入围分数线：{passLine}    拟认定数量：{places}    列入建议名单：{input.Ranked.Count(one => one.Shortlisted)}家    编制日期：{ChineseDate.Of(input.AsOf)}";
    }

    private static SheetColumn Score(string header, int decimals) => new(header, Math.Max(8.5, decimals + 5.5), ColumnForm.Score) { Decimals = decimals };

    private static string? TieName(RankingListInput input, string? step) => step switch
    {
        null => null,
        "median" => "中位数",
        "smallerSpread" => "分差较小",
        "lot" => "抽签",
        _ => input.Blocks.FirstOrDefault(block => block.Id == step)?.Title ?? step,
    };

    private static ListSheet Unranked(RankingListInput input, string name, IReadOnlyList<UnrankedApplication> rows, string reason) => new()
    {
        Name = name,
        Title = input.RoundTitle + "未参加排序名单（" + name + "）",
        Notes = [$"共{rows.Count}家    编制日期：{ChineseDate.Of(input.AsOf)}"],
        Columns = [new("序号", 6, ColumnForm.Figure), new("统一社会信用代码", 22, ColumnForm.Code), new("平台名称", 34), new("申报单位", 34), new(reason, 50)],
        Rows = rows.Select((one, at) => (SheetCell[])[at + 1, one.No, one.Platform, one.Organisation, one.Reason]),
        Mark = Mark,
    };
}
