namespace ExpertReview.Features.Documents.Lists;

/// <summary>Chinese names of the kinds of 回避情形, by the codes of formats.md.</summary>
public static class ConflictNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["same-unit"] = "现任职于申报单位",
        ["served-within-three-years"] = "三年内曾任职于申报单位",
        ["relative"] = "近亲属任职于申报单位",
        ["post-or-share"] = "在申报单位兼职或持股",
        ["employed-by-recommender"] = "任职于推荐单位",
        ["prepared-the-file"] = "参与编制申报材料",
        ["declared"] = "申请回避",
        ["same-name"] = "与申报单位负责人同名",
        ["third-party"] = "经第三方有利害关系",
    };

    /// <summary>The kind in Chinese; an unknown code is itself.</summary>
    public static string Of(string kind) => Names.GetValueOrDefault(kind, kind);
}
