using System.Globalization;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Panels;

namespace ExpertReview.Features.Assignments;

/// <summary>What was asked of the program differently than in the run before.</summary>
internal static class SettingDifference
{
    /// <summary>A sentence where the settings changed.</summary>
    public static IEnumerable<Words> Of(ReadPlan before, ReadPlan after)
    {
        if (before.Panels?.Policy == after.Panels?.Policy)
            yield break;
        var (was, now) = (Of(before.Panels?.Policy), Of(after.Panels?.Policy));
        yield return new($"设置：{was.Zh}改为{now.Zh}", $"settings: {was.En} became {now.En}");
    }

    /// <summary>Panels or none, in words.</summary>
    public static Words Of(PanelPolicy? policy) => policy is null
        ? new("不分组", "no panels")
        : new(
            $"分 {policy.Panels} 组（每组专家 {Range(policy.LeastMembers, policy.MostMembers)} 位、申报 {Range(policy.LeastFiles, policy.MostFiles)} 份）",
            $"{policy.Panels} panels ({Range(policy.LeastMembers, policy.MostMembers)} members, {Range(policy.LeastFiles, policy.MostFiles)} files each)");

    private static string Range(int least, int most) => least == most ? least.ToString(CultureInfo.InvariantCulture) : $"{least}-{most}";
}
