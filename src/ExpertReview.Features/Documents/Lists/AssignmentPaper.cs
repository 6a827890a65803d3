using System.Globalization;
using ExpertReview.Features.Documents.Kit;

namespace ExpertReview.Features.Documents.Lists;

/// <summary>评审任务分配方案: by application, by expert, the figures, and what could not be filled.</summary>
public static class AssignmentPaper
{
    /// <summary>Name of the file in a round's folder.</summary>
    public const string FileName = "评审任务分配方案.xlsx";

    private const string Signatures = "经办人（签字）：                    复核人（签字）：                    监督人员（签字）：                    日期：        年    月    日";

    private static readonly SheetColumn No = new("序号", 6, ColumnForm.Figure);

    /// <summary>Writes the file; the same input gives the same bytes.</summary>
    public static byte[] Write(AssignmentPaperInput input) => SheetBook.Write(
        input.RoundTitle + "任务分配方案", input.AsOf, [ByApplication(input), ByExpert(input), Figures(input), Shortfalls(input), .. input.Panels.Count > 0 ? [Panels(input)] : Array.Empty<ListSheet>(), .. input.Runs.Count > 0 ? [Runs(input)] : Array.Empty<ListSheet>()]);

    private static ListSheet ByApplication(AssignmentPaperInput input) => new()
    {
        Name = "按申报平台",
        Title = input.RoundTitle + "任务分配方案（按申报平台）",
        Notes = [$"申报平台{input.Applications.Count}家，评审专家{input.Experts.Count}人，评审任务{input.Applications.Sum(one => one.Experts.Count)}份    编制日期：{ChineseDate.Of(input.AsOf)}"],
        Columns =
        [
            No, new("统一社会信用代码", 21, ColumnForm.Code), new("平台名称", 28), new("申报单位", 28), new("所属州市", 16, ColumnForm.Code),
            new("服务功能", 22), new("评审专家", 30), new("人数", 7, ColumnForm.Figure),
        ],
        Rows = input.Applications.Select((one, at) => (SheetCell[])
        [
            at + 1, one.No, one.Platform, one.Organisation, one.Prefecture, SheetCell.List(one.Functions), SheetCell.List(one.Experts), one.Experts.Count,
        ]),
        Foot = [Signatures],
        Filter = true,
        Mark = "内部资料",
    };

    private static ListSheet ByExpert(AssignmentPaperInput input) => new()
    {
        Name = "按评审专家",
        Title = input.RoundTitle + "任务分配方案（按评审专家）",
        Notes = [$"评审专家{input.Experts.Count}人，其中已分配任务{input.Experts.Count(one => one.Applications.Count > 0)}人    编制日期：{ChineseDate.Of(input.AsOf)}"],
        Columns =
        [
            No, new("专家编号", 11, ColumnForm.Code), new("姓名", 11, ColumnForm.Code), new("工作单位", 30), new("专业组别", 14, ColumnForm.Code),
            new("评审份数", 8, ColumnForm.Figure), new("份数上限", 8, ColumnForm.Figure), new("评审平台", 76),
        ],
        Rows = input.Experts.Select((one, at) => (SheetCell[])
        [
            at + 1, one.No, one.Name, one.Employer, one.Group, one.Applications.Count, one.MaxLoad, SheetCell.List(one.Applications, "；"),
        ]),
        Foot = [Signatures],
        Filter = true,
        Mark = "内部资料",
    };

    private static ListSheet Figures(AssignmentPaperInput input)
    {
        var figures = input.Figures;
        return new()
        {
            Name = "方案指标",
            Title = input.RoundTitle + "任务分配方案指标",
            Columns = [new("指标", 26), new("数值", 34, ColumnForm.Figure), new("说明", 48)],
            Rows =
            [
                ["缺评份数", figures.MissingReviews, "未能分配到专家的评审份数，首先使之最少"],
                ["分组最低人数缺口", figures.MissingGroupPlaces, "各专业组别应有而未有的专家人数，其次使之最少"],
                ["最低份数缺口", figures.MissingLoad, "专家应评而未达到的份数，再次使之最少"],
                ["评审份数平方和", figures.SumOfSquaredLoads, "越小则各专家任务越均衡"],
                ["人均评审份数", Loads(input), "已分配任务专家的最少份数—最多份数"],
                ["匹配度合计", figures.Total, "专家擅长功能与申报功能的匹配程度之和，越大越好"],
                ["匹配度上界", figures.TotalBound, "在前述各项不变时匹配度合计不可能超过的数值"],
                ["匹配度最低的平台", figures.Worst is { } worst ? worst : (SheetCell)"—", "各平台匹配度中的最小值"],
                ["求解结论", figures.Status == "optimal" ? "已证明最优" : "可行，未证明最优", ""],
                ["求解方法", figures.Method, "版本" + figures.Version],
                ["随机种子", figures.Seed.ToString(CultureInfo.InvariantCulture), "相同输入得到相同方案"],
                ["输入文件校验码", figures.Problem, "problem.json的SHA-256"],
            ],
            Landscape = false,
            Mark = "内部资料",
        };
    }

    private static string Loads(AssignmentPaperInput input)
    {
        var loads = input.Experts.Select(one => one.Applications.Count).Where(load => load > 0).ToList();
        return loads.Count == 0 ? "—" : $"{loads.Min()}—{loads.Max()}";
    }

    private static ListSheet Shortfalls(AssignmentPaperInput input) => new()
    {
        Name = "缺评说明",
        Title = input.RoundTitle + "任务分配方案缺评说明",
        Notes = ["缺评的平台、原因和可行的补救办法；补救办法任选其一即可减少缺评份数。"],
        Columns =
        [
            No, new("统一社会信用代码", 22, ColumnForm.Code), new("平台名称", 32), new("缺评份数", 9, ColumnForm.Figure), new("原因", 36), new("补救办法", 40),
        ],
        Rows = input.Shortfalls.Select((one, at) => (SheetCell[])
        [
            at + 1, one.No, one.Platform, one.Missing, SheetCell.List(one.Reasons, "；"), SheetCell.List(one.Repairs, "；"),
        ]),
        Mark = "内部资料",
    };

    private static ListSheet Panels(AssignmentPaperInput input) => new()
    {
        Name = "评审分组",
        Title = input.RoundTitle + "评审分组",
        Notes = ["成员评审本组每个平台，回避的除外。"],
        Columns = [new("组", 6, ColumnForm.Figure), new("组长", 16), new("人数", 7, ColumnForm.Figure), new("专家", 36), new("份数", 7, ColumnForm.Figure), new("平台", 60), new("组内回避", 50)],
        Rows = input.Panels.Select(one => (SheetCell[])
        [
            one.Number, one.Leader, one.Members.Count, SheetCell.List(one.Members), one.Files.Count, SheetCell.List(one.Files, "；"), SheetCell.List(one.Recused, "；"),
        ]),
        Foot = [Signatures],
        Mark = "内部资料",
    };

    private static ListSheet Runs(AssignmentPaperInput input) => new()
    {
        Name = "方案变动",
        Title = input.RoundTitle + "任务分配方案变动情况",
        Notes = [$"名单确定后共形成方案{input.Runs.Count}次，其中程序生成{input.Runs.Count(run => run.What == "程序生成")}次；变动任务数为与上一次方案不同的任务数。{(input.EmptyRuns > 0 ? $"另有{input.EmptyRuns}次未形成方案。" : "")}"],
        Columns =
        [
            No, new("时间", 18, ColumnForm.Code), new("方式", 14), new("内容", 46), new("变动任务数", 9, ColumnForm.Figure), new("名单", 9), new("名单、回避和设置的变动", 40), new("确认", 8), new("理由", 30), new("经办人", 11),
        ],
        Rows = input.Runs.Select((one, at) => (SheetCell[])
        [
            at + 1, one.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), one.What, one.Change, one.Pairs is { } pairs ? pairs : (SheetCell)"—",
            one.Lists ? "有变动" : "未变", SheetCell.List(one.Changed, "；"), one.Confirmed ? "已确认" : "", one.Reason, one.Person,
        ]),
        Mark = "内部资料",
    };
}
