using System.Text.Json;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Json;

namespace ExpertReview.Features.Samples;

/// <summary>One criterion of the sample's scoring template, with the evidence asked for (weights sum to 1).</summary>
internal sealed record SampleCriterion(string Id, string Title, string Clause, int MaxPoints, params IReadOnlyList<(string Id, string Title, decimal Weight)> Evidence);

/// <summary>A page of evidence: function (empty for the unit as a whole), criterion, title.</summary>
internal sealed record SampleEvidence(string Function, string Criterion, string Title);

/// <summary>The scoring template that goes with an invented round: 40 points for the unit, 40 for its functions, 20 for its features.</summary>
internal static class SampleTemplate
{
    private static readonly SampleCriterion[] Unit =
    [
        new("base.legal", "法人资格、运营年限与资产", "第六条（二）", 4, ("license", "营业执照或法人证书", 0.4m), ("audit", "审计报告", 0.6m)),
        new("base.finance", "财务收支与规范经营", "第六条（二）", 4, ("audit", "近两年审计报告", 0.7m), ("credit", "信用报告", 0.3m)),
        new("base.served", "年服务中小企业数", "第六条（三）", 8, ("ledger", "服务台账", 0.6m), ("contracts", "服务合同与发票", 0.4m)),
        new("base.specialised", "专精特新企业数", "第六条（三）", 4, ("list", "名单与认定文件", 1)),
        new("base.satisfaction", "用户满意度", "第六条（三）", 5, ("survey", "满意度调查与抽查记录", 1)),
        new("base.premises", "场所与设施设备", "第六条（四）", 3, ("lease", "产权或租赁证明", 1)),
        new("base.rules", "管理制度、流程、收费与质量保证", "第六条（五）", 4, ("rules", "制度汇编", 1)),
        new("base.lowFee", "公益性或低收费服务占比", "第六条（五）", 3, ("statistics", "统计与减免凭证", 1)),
        new("base.team", "管理团队与服务人员", "第六条（五）后段", 5, ("roster", "人员名册与社保证明", 0.5m), ("titles", "学历与职称证书", 0.5m)),
    ];

    private static readonly SampleCriterion[] Features =
    [
        new("features.mode", "创新服务模式", "第八条", 6, ("case", "案例与证明", 1)), new("features.resources", "集聚创新资源", "第八条", 6, ("case", "案例与证明", 1)),
        new("features.matching", "供需精准对接", "第八条", 4, ("case", "案例与证明", 1)), new("features.example", "示范带动作用", "第八条", 4, ("case", "案例与证明", 1)),
    ];

    private static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

    /// <summary>Every criterion with the function it belongs to: unit, features, then the ten functions.</summary>
    public static IReadOnlyList<(ServiceFunction? Function, SampleCriterion Criterion)> Criteria { get; } =
    [
        .. Unit.Concat(Features).Select(criterion => ((ServiceFunction?)null, criterion)),
        .. ServiceFunctions.All.SelectMany(function => Of(function).Select(criterion => ((ServiceFunction?)function, criterion))),
    ];

    /// <summary>The evidence that an application with these functions brings, in the order of its pages.</summary>
    public static IReadOnlyList<SampleEvidence> EvidenceOf(IReadOnlyList<ServiceFunction> functions) =>
    [
        .. Pages("", Unit), .. functions.Order().SelectMany(function => Pages(function.Name(), Of(function))), .. Pages("", Features),
    ];

    /// <summary>The template's file.</summary>
    public static byte[] Write() => Readable.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("format", "expertreview.scoring-template/1");
        json.WriteString("id", "sample-round");
        json.WriteNumber("version", 1);
        json.WriteString("title", "评审评分表（样例）");
        json.WriteString("source", "云南省中小企业公共服务示范平台认定管理办法（试行）第六、七、八条");
        Rules(json);
        json.WriteStartArray("blocks");
        Block(json, "base", "基本条件", 40, () => List(json, "criteria", Unit));
        Block(json, "functions", "服务功能", 40, () => Claimed(json));
        Block(json, "features", "特色示范", 20, () => List(json, "criteria", Features));
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static SampleCriterion[] Of(ServiceFunction function) =>
    [
        new(function.Code() + ".threshold", "功能达标情况", Clause(function), 15, ("activities", "活动通知、签到与总结", 0.6m), ("results", "成果与凭证", 0.4m)),
        new(function.Code() + ".depth", "服务深度与质量", Clause(function), 15, ("cases", "典型案例", 1)),
        new(function.Code() + ".linkage", "资源组织与线上线下联动", Clause(function), 10, ("platform", "系统数据与合作协议", 1)),
    ];

    private static string Clause(ServiceFunction function) => $"第七条（{Numerals[(int)function - 1]}）";

    private static IEnumerable<SampleEvidence> Pages(string function, IEnumerable<SampleCriterion> criteria) =>
        criteria.SelectMany(criterion => criterion.Evidence.Select(item => new SampleEvidence(function, criterion.Title, item.Title)));

    private static void Rules(Utf8JsonWriter json)
    {
        json.WriteStartObject("rules");
        json.WriteNumber("fullScore", 100);
        json.WriteNumber("decimals", 2);
        json.WriteString("rounding", "half-up");
        json.WriteNumber("passLine", 70);
        json.WriteStartObject("aggregate");
        json.WriteString("method", "trimmed-mean");
        json.WriteNumber("dropHighest", 1);
        json.WriteNumber("dropLowest", 1);
        json.WriteNumber("fromSheets", 5);
        json.WriteEndObject();
        json.WriteNumber("minSheets", 3);
        json.WriteBoolean("roundSheets", false);
        json.WriteString("evidence", "cap");
        json.WriteStartArray("tieChain");
        foreach (var step in (string[])["functions", "features", "median", "smallerSpread", "lot"])
            json.WriteStringValue(step);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Block(Utf8JsonWriter json, string id, string title, int weight, Action content)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("title", title);
        json.WriteNumber("weight", weight);
        content();
        json.WriteEndObject();
    }

    private static void Claimed(Utf8JsonWriter json)
    {
        json.WriteStartObject("combine");
        json.WriteString("method", "mainPlus");
        json.WriteNumber("extraWeight", 0.05m);
        json.WriteEndObject();
        json.WriteStartArray("claimed");
        foreach (var function in ServiceFunctions.All)
        {
            json.WriteStartObject();
            json.WriteString("id", function.Code());
            json.WriteString("title", function.Name());
            json.WriteString("clause", Clause(function));
            json.WriteNumber("weight", 1);
            List(json, "criteria", Of(function));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void List(Utf8JsonWriter json, string member, IEnumerable<SampleCriterion> criteria)
    {
        json.WriteStartArray(member);
        foreach (var criterion in criteria)
        {
            json.WriteStartObject();
            json.WriteString("id", criterion.Id);
            json.WriteString("title", criterion.Title);
            json.WriteString("clause", criterion.Clause);
            json.WriteNumber("maxPoints", criterion.MaxPoints);
            json.WriteNumber("step", 0.5m);
            json.WriteStartArray("evidence");
            foreach (var (id, title, weight) in criterion.Evidence)
            {
                json.WriteStartObject();
                json.WriteString("id", id);
                json.WriteString("title", title);
                json.WriteNumber("weight", weight);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
