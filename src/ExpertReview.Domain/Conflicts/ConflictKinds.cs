using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Conflicts;

/// <summary>Codes and Chinese names of the kinds of conflict.</summary>
public static class ConflictKinds
{
    private static readonly (string Code, string Name, string English)[] Names =
    [
        ("same-unit", "同一单位", "same unit"), ("served-within-three-years", "三年内任职", "worked there within three years"), ("relative", "近亲属任职", "a relative works there"),
        ("post-or-share", "兼职或持股", "post or share"), ("employed-by-recommender", "任职于推荐单位", "employed by the recommender"), ("prepared-the-file", "参与编制申报材料", "helped to prepare the file"),
        ("declared", "申请回避", "asked to be recused"), ("same-name", "与负责人同名", "same name as a head"), ("third-party", "经第三方关联", "related through a third party"),
    ];

    /// <summary>The code in findings.json: <c>same-unit</c>.</summary>
    public static string Code(this ConflictKind kind) => Names[(int)kind].Code;

    /// <summary>The name in documents: 同一单位.</summary>
    public static string Name(this ConflictKind kind) => Names[(int)kind].Name;

    /// <summary>The name in both languages.</summary>
    public static Words Words(this ConflictKind kind) => new(kind.Name(), Names[(int)kind].English);
}
