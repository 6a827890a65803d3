using ExpertReview.Features.Documents.Lists;
using ExpertReview.Features.Documents.Notices;

namespace ExpertReview.Tests.Documents.Samples;

/// <summary>Invented inputs of every document.</summary>
internal static class DocumentSamples
{
    public const string Round = "2026年云南省中小企业公共服务示范平台评审";

    public static readonly DateOnly AsOf = new(2026, 6, 30);

    private static readonly (string Code, string Name)[] Places =
        [("5301", "昆明市"), ("5303", "曲靖市"), ("5323", "楚雄彝族自治州"), ("5328", "西双版纳傣族自治州"), ("5331", "德宏傣族景颇族自治州"), ("5334", "迪庆藏族自治州")];

    private static readonly string[] Functions = ["信息服务", "技术服务", "创业服务", "培训服务", "融资服务", "咨询服务", "市场开拓服务", "数字化赋能服务", "绿色化发展服务", "人力资源服务"];

    /// <summary>Every document under its file name.</summary>
    public static IReadOnlyDictionary<string, byte[]> All() => new Dictionary<string, byte[]>
    {
        [ProblemList.FileName] = ProblemList.Write(Problems()),
        [AssignmentPaper.FileName] = AssignmentPaper.Write(Plan(12)),
        [PanelSummary.FileName] = PanelSummary.Write(Summary(12)),
        [RankingList.FileName] = RankingList.Write(Ranking(14)),
        [PublicityList.FileName] = PublicityList.Write(Published(15)),
        [AnnouncementList.FileName] = AnnouncementList.Write(Published(15), new(2026, 3, 3), new(2029, 3, 2)),
        [PublicityNotice.FileName] = PublicityNotice.Write(Publicity(15)),
        [AnnouncementNotice.FileName] = AnnouncementNotice.Write(Announcement(40)),
    };

    public static string Code(int at) => $"9153{at:D4}MA6K{at:D5}X"[..18];

    public static string Platform(int at) => $"{Places[at % Places.Length].Name[..2]}中小企业{Functions[at % 10][..^2]}公共服务平台{at}";

    public static string Organisation(int at) => $"{Places[at % Places.Length].Name[..2]}{Functions[at % 10][..2]}企业服务有限公司{at}";

    public static PublishedListInput Published(int count) => new() { Year = 2026, AsOf = AsOf, Platforms = [.. Enumerable.Range(1, count).Select(Platform_)] };

    public static PublicityNoticeInput Publicity(int count) => new()
    {
        Year = 2026, AsOf = AsOf, From = new(2026, 2, 2), To = new(2026, 3, 2), WorkingDays = 15, Platforms = Published(count).Platforms,
    };

    public static AnnouncementNoticeInput Announcement(int count) => new()
    {
        Year = 2026, AsOf = AsOf, ValidFrom = new(2026, 3, 3), ValidTo = new(2029, 3, 2), Platforms = Published(count).Platforms,
    };

    public static RankingListInput Ranking(int count) => new()
    {
        RoundTitle = Round, AsOf = AsOf, Decimals = 2, PassLine = 70, Places = 10, Blocks = Blocks,
        Ranked = [.. Enumerable.Range(1, count).Select(Ranked)],
        Incomplete = [new(Code(901), Platform(901), Organisation(901), "评分表3份，少于要求的5份")],
        Ineligible = [new(Code(902), Platform(902), Organisation(902), "第六条（二）资产总额：199万元，要求不少于200万元")],
        QuotaFailures = ["楚雄彝族自治州至少2家，达到分数线的只有1家"],
    };

    public static PanelSummaryInput Summary(int count) => new()
    {
        RoundTitle = Round, AsOf = AsOf, Decimals = 2, Aggregate = "5份以上去掉一个最高分和一个最低分后取平均值", Blocks = Blocks,
        Applications =
        [
            .. Enumerable.Range(1, count).Select(Summed),
            new(Code(901), Platform(901), "incomplete", null, [new("E001", "submitted", 81.25m), new("E002", "draft", null), new("E003", "recused", 60m)], "评分表1份，少于5份"),
        ],
    };

    public static AssignmentPaperInput Plan(int count) => new()
    {
        RoundTitle = Round, AsOf = AsOf,
        Applications = [.. Enumerable.Range(1, count).Select(Assigned)],
        Experts = [.. Enumerable.Range(1, 9).Select(Expert)],
        Figures = new()
        {
            MissingReviews = 1, MissingGroupPlaces = 0, MissingLoad = 0, SumOfSquaredLoads = 401, Total = 41.230133m, TotalBound = 41.230133m, Worst = 1.9002m,
            Method = "min-cost-flow", Version = "9.15.6755", Seed = 0, Status = "optimal", Problem = "sha256:" + new string('a', 64),
        },
        Shortfalls = [new(Code(3), Platform(3), 1, ["回避：3人", "份数已满：9人"], ["将E004的最多评审份数提高到7", "解除E009的回避"])],
    };

    public static ProblemListInput Problems() => new()
    {
        RoundTitle = Round, AsOf = AsOf,
        Overruled = [new(Code(5), Organisation(5), "6.3.growth", null, "企业合并报表口径调整，实际服务企业数上升，已核实台账", "张某", new(2026, 7, 2)), new(Code(6), Organisation(6), null, "E007", "同名不同人，已电话核实", "张某", null)],
        Rows = [new("推荐汇总表-保山市.xlsx", "汇总表", 5, "资产总额（万元）", "约三百", "资产总额应为数字，可带单位，如 350 或者 350万元")],
        Unmet = [new(Code(7), Organisation(7), "6.2.assets", 199m, 200m, "万元", "资产总额199万元，低于200万元", "建议不予分配评审"), new(Code(8), Organisation(8), "7.5", 4.5m, 5m, "亿元", "帮助融资总额4.5亿元，低于5亿元", "融资服务建议不予计入")],
        Awaiting = [.. Enumerable.Range(1, 3).SelectMany(at => new[] { "6.1", "6.2.legalPerson", "6.4", "7.3.hotline" }.Select(clause => new AwaitingClause(Code(at), Organisation(at), clause)))],
        Conflicts =
        [
            new(Code(9), Organisation(9), "E007", "李某", "third-party", ["李某", "任职于", "甲公司", "控股", "乙公司", "控股", Organisation(9)], true, "经两层控股关系与申报单位有利害关系"),
            new(Code(10), Organisation(10), "E011", null, "same-name", ["王某", "同名", Organisation(10)], false, "与法定代表人同名，须核实是否为同一人"),
        ],
        Duplicates = [new(Code(11), Organisation(11), ["昆明市", "云南省中小企业协会"], "以昆明市的推荐为准")],
        Missing = [new(Code(12), Organisation(12), "report", "没有申请报告"), new(Code(13), Organisation(13), "evaluation", "服务评价表中没有该单位")],
        Warnings = [new(Code(14), Organisation(14), "推荐汇总表-昆明市.xlsx", 8, "统一社会信用代码", null, "校验位不符，请核对营业执照")],
    };

    private static BlockName[] Blocks => [new("base", "基本条件"), new("functions", "服务功能"), new("features", "特色示范")];

    private static PublishedPlatform Platform_(int at)
    {
        var place = Places[(at * 5) % Places.Length];
        return new(Platform(at), Organisation(at), place.Code, place.Name, at % 7 == 0 ? "云南省中小企业协会" : place.Name, [Functions[at % 10], Functions[(at + 3) % 10]], at % 4 == 0);
    }

    private static RankedApplication Ranked(int at) => new(
        at, Code(at), Platform(at), Organisation(at), Places[at % Places.Length].Name, 92.5m - at, [37m, 36.5m, 19m - at],
        [new(Functions[at % 10], 90.25m), new(Functions[(at + 1) % 10], 80m)], at == 3 ? "median" : null, at <= 10, at <= 10 ? "达到分数线，在拟认定数量之内" : "在拟认定数量之外");

    private static SummedApplication Summed(int at) => new(
        Code(at), Platform(at), "ranked", new(80.5m, 81m, 70m, 90.25m, 20.25m, [32m, 33.5m, 15m]),
        [.. Enumerable.Range(1, 5).Select(no => new SummedSheet($"E{no + at:D3}", "submitted", 70m + (no * 4.05m)))], null);

    private static AssignedApplication Assigned(int at) => new(
        Code(at), Platform(at), Organisation(at), Places[at % Places.Length].Name, [Functions[at % 10], Functions[(at + 1) % 10]],
        [.. Enumerable.Range(1, at == 3 ? 4 : 5).Select(no => $"E{((no * at) % 9) + 1:D3}")]);

    private static AssignedExpert Expert(int no) => new(
        $"E{no:D3}", "赵钱孙李周吴郑王冯"[no - 1] + "某", $"云南某大学经济管理学院第{no}研究所", no % 3 == 0 ? "财务" : "技术", 8, [.. Enumerable.Range(1, no == 9 ? 0 : 6).Select(at => Platform(at + no))]);
}
