using System.Text.RegularExpressions;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Applications;

/// <summary>English for what the rule and its findings say. The Chinese stands in the rule's file and in the findings, and is what counts; the English is put
/// together from the same fields, and a rule that asks for something unknown here is shown in Chinese.</summary>
public static partial class RuleWords
{
    private const string Numerals = "零一二三四五六七八九";
    private const string Survey = "服务评价表问卷，";
    private const string Satisfied = "计为满意";

    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["州（市）工业和信息化局推荐"] = "recommended by the prefecture's bureau", ["独立法人资格"] = "independent legal person", ["运营年限"] = "years in operation", ["资产总额"] = "total assets",
        ["财务收支良好，经营规范"] = "sound finances, orderly business", ["年服务中小企业数"] = "SMEs served a year", ["其中专精特新中小企业数"] = "of which specialised and innovative SMEs",
        ["用户满意度"] = "satisfaction of users", ["服务企业数比前一年度增长"] = "enterprises served grew over the year before", ["声誉和品牌影响力"] = "reputation and brand",
        ["固定场所和必要设施设备"] = "fixed premises and the equipment needed", ["管理制度、流程、收费标准和质量保证"] = "rules, processes, fees and quality assurance",
        ["公益性或低收费服务占比"] = "public-benefit or low-fee share", ["发展规划和年度服务目标"] = "development plan and yearly service goals", ["主要负责人和管理团队"] = "head and management team",
        ["服务人员数"] = "service staff", ["学历职称人员占比"] = "share of staff with degree and title", ["符合要求的服务功能数"] = "service functions that meet the rule", ["符合要求的服务功能"] = "service functions that meet the rule",
        ["开放的信息服务系统"] = "open information service system", ["在线服务，线上线下联动"] = "online service joined with offline", ["组织技术服务资源的能力"] = "ability to bring technical services together",
        ["创业辅导能力和《创业指南》"] = "start-up coaching and a start-up guide", ["创业服务热线"] = "start-up hotline", ["培训资质"] = "training qualification", ["线上和线下培训能力"] = "online and offline training",
        ["培训服务评价机制"] = "evaluation of the training", ["咨询服务热线"] = "advice hotline", ["绿色制造整体解决方案"] = "complete solutions for green manufacturing",
        ["参加全国中小企业招聘活动"] = "took part in the national SME recruitment", ["满意度随机抽查比例"] = "share of SMEs sampled for satisfaction", ["再次申报的年份不早于有效期满当年"] = "applies again no earlier than the year of expiry",
        ["称号被撤销"] = "recognition revoked", ["上年度服务中小企业数"] = "SMEs served last year", ["专精特新企业数"] = "specialised and innovative SMEs served", ["上年度服务中小企业数比前一年度"] = "SMEs served last year against the year before",
        ["随机抽查企业占服务中小企业数的比例"] = "share of SMEs sampled for satisfaction", ["满意度"] = "satisfaction of users",
        ["大专及以上学历和中级及以上职称人员占比"] = "share of staff with degree and title", ["推荐汇总表用户满意度"] = "of the recommendation table", ["服务评价表抽查满意度"] = "of the sample in the service evaluation",
        ["申报年份，有效期满年份"] = "year of application, year of expiry",
        ["信息服务年服务企业数"] = "enterprises served a year by information services", ["信息服务活动次数"] = "information activities", ["技术服务活动次数"] = "technical activities", ["专家库人数"] = "experts in the pool",
        ["项目库项目数"] = "projects in the pool", ["创业项目洽谈推介活动次数"] = "events for start-up projects", ["创业项目库项目数"] = "start-up projects in the pool", ["年培训人次"] = "trainees a year",
        ["融资服务活动次数"] = "financing activities", ["帮助融资总额"] = "financing obtained", ["年新增担保额"] = "new guarantees of the year", ["咨询与诊断活动次数"] = "advice and diagnosis activities",
        ["产品展示推广活动次数"] = "product shows and promotions", ["数字化服务活动次数"] = "digital transformation activities", ["绿色化服务活动次数"] = "green development activities", ["人才对接活动次数"] = "talent matching events",
        ["活动、融资、担保三项如何组合"] = "how activities, financing and guarantees combine", ["活动次数，并且融资总额或新增担保额之一"] = "the activities, and either the financing or the guarantees",
        ["活动次数并且融资总额，或者新增担保额"] = "the activities and the financing, or the guarantees", ["问卷中哪些答案计为满意"] = "which answers of the survey count as satisfied", ["很满意"] = "very satisfied", ["满意"] = "satisfied",
        ["基本满意"] = "fairly satisfied", ["大专及以上学历和中级及以上职称是任一还是兼具"] = "college degree and intermediate title: either or both", ["具备其一即计入"] = "either one counts", ["两者兼具才计入"] = "only both count",
    };

    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal)
    {
        ["万元"] = " × 10,000 yuan", ["亿元"] = " × 100 million yuan", ["家"] = " enterprises", ["人"] = " people", ["年"] = "", ["次"] = " times", ["人次"] = " attendances", ["个"] = " projects", ["项"] = "", ["%"] = "%",
    };

    /// <summary>What a clause, a figure, a reading or its choice is called.</summary>
    public static Words Title(string title)
    {
        if (Titles.TryGetValue(title, out var known))
            return new Words(title, known);
        if (title.StartsWith(Survey, StringComparison.Ordinal) && title.EndsWith(Satisfied, StringComparison.Ordinal))
            return new Words(title, $"of the survey in the service evaluation, counted as satisfied: {string.Join(", ", title[Survey.Length..^Satisfied.Length].Split('、').Select(answer => Title(answer).En))}");
        // A figure says in brackets how it was read, or where it comes from.
        var bracket = title.IndexOf('（', StringComparison.Ordinal);
        return bracket > 0 && Titles.TryGetValue(title[..bracket], out known) ? new Words(title, $"{known} ({Title(title[(bracket + 1)..].TrimEnd('）')).En})") : new Words(title, title);
    }

    /// <summary>Where it stands in the rule: 第六条（五）后段 is Article 6 (5), latter part.</summary>
    public static Words Cite(string cite) => Cited().Match(cite) is { Success: true } found
        ? new Words(cite, $"Article {Number(found.Groups[1].Value)}{(found.Groups[2].Success ? $" ({Number(found.Groups[2].Value)})" : "")}{(found.Groups[3].Success ? ", latter part" : "")}")
        : new Words(cite, cite);

    /// <summary>A figure with its unit.</summary>
    public static Words Figure(decimal value, string unit) => new(PlainNumber.Of(value) + unit, PlainNumber.Of(value) + Units.GetValueOrDefault(unit, " " + unit));

    /// <summary>A finding; in English from its fields.</summary>
    public static Words Of(EligibilityFinding finding, RecognitionRule rule)
    {
        if (rule.Functions.FirstOrDefault(one => one.Clause == finding.Clause) is { } function)
            return new(finding.Text, $"{Cite(function.Cite).En}, {function.Function.Words().En}: {Missed(finding, ClauseComparison.AtLeast)}; the function would not count");
        if (rule.Clause(finding.Clause) is not { } clause)
            return new(finding.Text, finding.Text);
        var head = $"{Cite(clause.Cite).En}: {Title(clause.Title).En}";
        return new(finding.Text, clause.Comparison is { } comparison ? $"{head}: {Missed(finding, comparison)}" : $"{head}, answered as not met");
    }

    /// <summary>What is not there; in English from its fields.</summary>
    public static Words Of(MissingFinding missing, RecognitionRule rule) => new(missing.Text, missing.What switch
    {
        "report" => "no application report that can be read: the figures of Article 7 can't be checked",
        "evaluation" => "the unit is not in the service evaluation: the share of SMEs sampled can't be checked, satisfaction is taken from the recommendation table",
        "figure" when rule.Clause(missing.Clause ?? "") is { } clause => $"{Cite(clause.Cite).En}: {Title(clause.Title).En}: the figure is missing",
        "figure" when rule.Functions.FirstOrDefault(one => one.Clause == missing.Clause) is { } function =>
            $"{Cite(function.Cite).En}, {function.Function.Words().En}: {NamedLine(missing.Text, function)} is not filled in in the application report",
        "evidence" => $"files that the application report names as evidence are not there: {missing.Text[(missing.Text.IndexOf('：', StringComparison.Ordinal) + 1)..]}",
        _ => missing.Text,
    });

    private static string NamedLine(string text, FunctionRule function) =>
        function.Lines.FirstOrDefault(line => text.EndsWith($"未填写{line.Name}（{line.Unit}）", StringComparison.Ordinal)) is { } line ? Title(line.Name).En : "a figure";

    private static string Missed(EligibilityFinding finding, ClauseComparison comparison) =>
        $"{Figure(finding.Value, finding.Unit).En}, {comparison switch { ClauseComparison.MoreThan => "not more than", ClauseComparison.AtMost => "more than", _ => "less than" }} {Figure(finding.Threshold, finding.Unit).En}";

    // The articles and items of a rule stay below a hundred.
    private static int Number(string numeral)
    {
        var ten = numeral.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
            return Numerals.IndexOf(numeral, StringComparison.Ordinal);
        return (ten == 0 ? 1 : Numerals.IndexOf(numeral[0], StringComparison.Ordinal)) * 10 + (ten == numeral.Length - 1 ? 0 : Numerals.IndexOf(numeral[^1], StringComparison.Ordinal));
    }

    [GeneratedRegex("^第([一二三四五六七八九]?十?[一二三四五六七八九]?)条(?:（([一二三四五六七八九]?十?[一二三四五六七八九]?)）)?(后段)?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cited();
}
