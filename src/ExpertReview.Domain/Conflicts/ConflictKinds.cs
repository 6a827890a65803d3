namespace ExpertReview.Domain.Conflicts;

/// <summary>Codes and Chinese names of the kinds of conflict.</summary>
public static class ConflictKinds
{
    private static readonly (string Code, string Name)[] Names =
    [
        ("same-unit", "同一单位"), ("served-within-three-years", "三年内任职"), ("relative", "近亲属任职"), ("post-or-share", "兼职或持股"),
        ("employed-by-recommender", "任职于推荐单位"), ("prepared-the-file", "参与编制申报材料"), ("declared", "申请回避"),
        ("same-name", "与负责人同名"), ("third-party", "经第三方关联"),
    ];

    /// <summary>The code in findings.json: <c>same-unit</c>.</summary>
    public static string Code(this ConflictKind kind) => Names[(int)kind].Code;

    /// <summary>The name in documents: 同一单位.</summary>
    public static string Name(this ConflictKind kind) => Names[(int)kind].Name;
}
