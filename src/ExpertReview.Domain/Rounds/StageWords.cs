using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Rounds;

/// <summary>The words of the stages on screen (design.md, section 1).</summary>
public static class StageWords
{
    private static readonly Words[] All =
    [
        new("筹备", "draft"), new("受理", "intake"), new("形式审查", "screening"), new("专家抽取与分配", "assigning"), new("评审", "reviewing"),
        new("封存", "sealed"), new("汇总", "ranked"), new("审定", "decided"), new("公示", "publicised"), new("公告", "announced"), new("归档", "archived"),
    ];

    /// <summary>The stage's word in both languages.</summary>
    public static Words Words(this RoundStage stage) => All[(int)stage];
}
