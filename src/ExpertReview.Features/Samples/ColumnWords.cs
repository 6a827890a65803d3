namespace ExpertReview.Features.Samples;

/// <summary>The words that bureaus use for the columns of the 推荐汇总表.</summary>
internal static class ColumnWords
{
    private static readonly Dictionary<SampleColumn, string[]> Known = new()
    {
        [SampleColumn.Index] = ["序号"], [SampleColumn.Platform] = ["平台名称"], [SampleColumn.Organisation] = ["申报单位", "运营单位名称", "单位名称"],
        [SampleColumn.Code] = ["统一社会信用代码", "信用代码"], [SampleColumn.Prefecture] = ["所属州市"],
        [SampleColumn.FoundedOn] = ["注册（成立）时间", "注册时间", "成立日期"], [SampleColumn.Assets] = ["资产总额（万元）", "总资产（万元）"],
        [SampleColumn.Income] = ["上年度服务收入（万元）", "上年度服务收入\n（万元）"], [SampleColumn.Staff] = ["服务人员数（人）"],
        [SampleColumn.Qualified] = ["其中：大专及以上学历和中级及以上职称人数（人）"], [SampleColumn.Served] = ["上年度服务中小企业数（家）", "年服务企业数（家）"],
        [SampleColumn.ServedBefore] = ["前一年度服务中小企业数（家）", "上上年度服务企业数（家）"], [SampleColumn.Specialised] = ["其中：专精特新企业数（家）"],
        [SampleColumn.LowFee] = ["公益性或低收费服务占比"], [SampleColumn.Satisfaction] = ["用户满意度"], [SampleColumn.Functions] = ["申报服务功能"],
        [SampleColumn.Contact] = ["联系人"], [SampleColumn.Phone] = ["手机"], [SampleColumn.Remark] = ["备注"],
    };

    // Columns that stay together, so that a two-level header can stand over them.
    private static readonly SampleColumn[][] Middle =
    [
        [SampleColumn.FoundedOn], [SampleColumn.Assets], [SampleColumn.Income], [SampleColumn.Staff, SampleColumn.Qualified],
        [SampleColumn.Served, SampleColumn.ServedBefore, SampleColumn.Specialised], [SampleColumn.LowFee], [SampleColumn.Satisfaction],
    ];

    /// <summary>The upper words of a two-level header; null where a column has only one level.</summary>
    public static string? GroupOf(SampleColumn column) => column switch
    {
        SampleColumn.Staff or SampleColumn.Qualified => "人员情况",
        SampleColumn.Served or SampleColumn.ServedBefore or SampleColumn.Specialised => "服务企业情况",
        _ => null,
    };

    /// <summary>One bureau's order: units first or functions first, figures in any order.</summary>
    public static IReadOnlyList<SampleColumn> Order(SplitMix random)
    {
        SampleColumn[] unit = [SampleColumn.Platform, SampleColumn.Organisation, SampleColumn.Code, SampleColumn.Prefecture];
        SampleColumn[] last = [SampleColumn.Contact, SampleColumn.Phone, SampleColumn.Remark];
        var middle = random.Shuffled(Middle).SelectMany(block => block);
        return random.Chance(700)
            ? [SampleColumn.Index, .. unit, .. middle, SampleColumn.Functions, .. last]
            : [SampleColumn.Index, SampleColumn.Functions, .. random.Shuffled(unit), .. middle, .. last];
    }

    /// <summary>One bureau's word for each column.</summary>
    public static Dictionary<SampleColumn, string> Words(SplitMix random) => Enum.GetValues<SampleColumn>().ToDictionary(column => column, column => random.Pick(Known[column]));
}
