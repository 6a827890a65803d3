using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Samples;

/// <summary>One line of the sheet 服务功能 with the threshold of 第七条.</summary>
/// <param name="Function">The function it belongs to.</param>
/// <param name="Name">As it stands in the report.</param>
/// <param name="Least">The threshold, in the unit named in brackets.</param>
internal sealed record SampleLine(ServiceFunction Function, string Name, decimal Least);

/// <summary>The lines of the ten functions (rounds/README).</summary>
internal static class FunctionLines
{
    public static IReadOnlyList<SampleLine> All { get; } =
    [
        new(ServiceFunction.Information, "信息服务年服务企业数（家）", 100), new(ServiceFunction.Information, "信息服务活动次数（次）", 5),
        new(ServiceFunction.Technology, "技术服务活动次数（次）", 3), new(ServiceFunction.Technology, "专家库人数（人）", 1),
        new(ServiceFunction.Technology, "项目库项目数（个）", 1),
        new(ServiceFunction.Entrepreneurship, "创业项目洽谈推介活动次数（次）", 5), new(ServiceFunction.Entrepreneurship, "创业项目库项目数（个）", 1),
        new(ServiceFunction.Training, "年培训人次（人次）", 1000),
        new(ServiceFunction.Financing, "融资服务活动次数（次）", 6), new(ServiceFunction.Financing, "帮助融资总额（亿元）", 5),
        new(ServiceFunction.Financing, "年新增担保额（亿元）", 15),
        new(ServiceFunction.Consulting, "咨询与诊断活动次数（次）", 3), new(ServiceFunction.Market, "产品展示推广活动次数（次）", 3),
        new(ServiceFunction.Digital, "数字化服务活动次数（次）", 3), new(ServiceFunction.Green, "绿色化服务活动次数（次）", 3),
        new(ServiceFunction.HumanResources, "人才对接活动次数（次）", 3),
    ];

    public static IEnumerable<SampleLine> Of(ServiceFunction function) => All.Where(line => line.Function == function);
}
