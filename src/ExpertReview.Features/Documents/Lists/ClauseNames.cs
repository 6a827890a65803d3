namespace ExpertReview.Features.Documents.Lists;

/// <summary>Chinese names of the clauses of 云南省中小企业公共服务示范平台认定管理办法（试行）, by the codes of formats.md. Thresholds are the policy's, not named here.</summary>
public static class ClauseNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["6.1"] = "第六条（一）获得州（市）工业和信息化局的推荐",
        ["6.2.legalPerson"] = "第六条（二）具有独立法人资格",
        ["6.2.years"] = "第六条（二）运营年限",
        ["6.2.assets"] = "第六条（二）资产总额",
        ["6.2.finance"] = "第六条（二）财务收支状况良好，经营规范",
        ["6.3.served"] = "第六条（三）年服务中小企业数",
        ["6.3.specialised"] = "第六条（三）年服务“专精特新”中小企业数",
        ["6.3.satisfaction"] = "第六条（三）用户满意度",
        ["6.3.growth"] = "第六条（三）近两年服务企业数量稳步增长",
        ["6.3.reputation"] = "第六条（三）声誉和品牌影响力",
        ["6.4"] = "第六条（四）固定的经营服务场所和必要的设施设备",
        ["6.5.rules"] = "第六条（五）管理制度、服务流程、收费标准和质量保证措施",
        ["6.5.lowFee"] = "第六条（五）公益性或低收费服务占比",
        ["6.5.plan"] = "第六条（五）发展规划和年度服务目标",
        ["6.team.head"] = "第六条第二款 主要负责人和管理团队",
        ["6.team.staff"] = "第六条第二款 服务人员数",
        ["6.team.qualified"] = "第六条第二款 大专及以上学历和中级及以上职称人员比例",
        ["7"] = "第七条 至少一项服务功能符合要求",
        ["7.1"] = "第七条（一）信息服务",
        ["7.2"] = "第七条（二）技术服务",
        ["7.3"] = "第七条（三）创业服务",
        ["7.4"] = "第七条（四）培训服务",
        ["7.5"] = "第七条（五）融资服务",
        ["7.6"] = "第七条（六）咨询服务",
        ["7.7"] = "第七条（七）市场开拓服务",
        ["7.8"] = "第七条（八）数字化赋能服务",
        ["7.9"] = "第七条（九）绿色化发展服务",
        ["7.10"] = "第七条（十）人力资源服务",
        ["10.sample"] = "第十条 满意度抽查比例",
        ["14.validity"] = "第十四条 有效期内重复申报",
        ["14.revoked"] = "第十四条 撤销称号",
    };

    /// <summary>The clause in Chinese: its own name, else that of the longest code before it (<c>7.3.hotline</c> → 7.3), else the code itself.</summary>
    public static string Of(string clause)
    {
        for (var code = clause; code.Length > 0; code = code[..Math.Max(0, code.LastIndexOf('.'))])
        {
            if (Names.TryGetValue(code, out var name))
                return name;
        }

        return clause;
    }
}
