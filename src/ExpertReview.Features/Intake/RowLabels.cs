using System.Text.Json;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Intake;

/// <summary>How a stored row reads to a person: the column's name and the cell's value in the units of the form.</summary>
internal static class RowLabels
{
    private const int Longest = 200;

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["Code"] = "统一社会信用代码", ["File"] = "文件", ["Row"] = "行", ["Recommender"] = "推荐单位", ["StampedBy"] = "推荐单位（盖章）", ["Platform"] = "平台名称",
        ["Organisation"] = "申报单位", ["Prefecture"] = "所属州市", ["FoundedOn"] = "成立时间", ["TotalAssets"] = "资产总额（万元）", ["Income"] = "上年度服务收入（万元）",
        ["Staff"] = "服务人员数", ["Qualified"] = "其中：大专及以上学历和中级及以上职称人数", ["Served"] = "服务中小企业数", ["ServedBefore"] = "前一年度服务中小企业数",
        ["Specialised"] = "其中：专精特新企业数", ["LowFee"] = "公益性或低收费服务占比", ["Satisfaction"] = "满意度", ["Functions"] = "服务功能", ["Again"] = "是否复核",
        ["Contact"] = "联系人", ["Phone"] = "手机", ["Remark"] = "备注", ["Sampled"] = "随机抽查企业数", ["ValidAnswers"] = "有效问卷", ["Performance"] = "服务业绩测评",
        ["Conclusion"] = "测评结论", ["LegalRepresentative"] = "法定代表人", ["Head"] = "主要负责人", ["Lines"] = "服务功能指标", ["Evidence"] = "佐证材料",
        ["No"] = "专家编号", ["Name"] = "姓名", ["Employer"] = "工作单位", ["Title"] = "职称", ["Group"] = "专业组别", ["PastPosts"] = "近三年任职单位",
        ["Posts"] = "兼职（股东）单位", ["Relatives"] = "近亲属任职单位", ["MaxLoad"] = "最多评审份数", ["Subject"] = "主体", ["Kind"] = "关系", ["Target"] = "对象",
        ["ExpertNo"] = "专家编号", ["ExpertName"] = "专家姓名", ["ExpertUnit"] = "专家单位", ["By"] = "提出方", ["Reason"] = "理由", ["Batch"] = "批次",
        ["RecognisedOn"] = "认定时间", ["ValidUntil"] = "有效期至", ["Revoked"] = "撤销", ["Clause"] = "条款", ["Upheld"] = "维持", ["Person"] = "决定人", ["Day"] = "日期",
    };

    /// <summary>The column's name; the property's own when it is one of the form's answers.</summary>
    public static string NameOf(string property) => Names.GetValueOrDefault(property, property);

    /// <summary>The cell as a person would write it.</summary>
    public static string TextOf(string property, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.True => "是",
        JsonValueKind.False => "否",
        JsonValueKind.Array => Cut(string.Join('、', value.EnumerateArray().Select(item => TextOf(property, item)))),
        JsonValueKind.Object => string.Join(' ', value.EnumerateObject().Select(part => TextOf(part.Name, part.Value)).Where(text => text.Length > 0)),
        JsonValueKind.Number => NumberOf(property, value.GetDecimal()),
        _ when property == "Prefecture" => Prefecture.WithCode(value.GetString()!)?.Name ?? value.GetString()!,
        _ => value.GetString()!,
    };

    private static string NumberOf(string property, decimal value) => property switch
    {
        "TotalAssets" or "Income" => PlainNumber.Of(value / 10_000),
        "LowFee" or "Satisfaction" => PlainNumber.Of(value * 100) + "%",
        "Functions" or "Function" => ((ServiceFunction)(int)value).Name(),
        _ => PlainNumber.Of(value),
    };

    private static string Cut(string text) => text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest), "…");
}
