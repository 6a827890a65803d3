using ExpertReview.Domain.Draws;
using ExpertReview.Domain.Experts;

namespace ExpertReview.Tests.Draws;

public sealed class DrawListsTests
{
    private const string Department = "云南省工业和信息化厅";

    private static readonly Dictionary<string, string> Applicants = new(StringComparer.Ordinal) { ["C1"] = "甲公司", ["C2"] = "乙公司" };

    [Fact]
    public void Nobody_of_the_department_or_a_recommender_and_nobody_who_reviewed_the_same_applicant_last_year_is_drawn()
    {
        var lists = Of(
            [
                Expert("E1", "赵一", "云南大学"), Expert("E2", "钱二", "云南省 工业和信息化厅"), Expert("E3", "孙三", "昆明学院") with { Posts = [new UnitTie("挂职", "保山市工业和信息化局")] },
                Expert("E4", "李四", "滇池学院"), Expert("E5", "周五", "西南林业大学"), Expert("E6", "吴六", "云南大学", "财务"), Expert("E7", "郑七", null),
            ],
            new("E4", "李四", "已退休单位", "C2"), new("E4", "李四", "已退休单位", "C1"), new("旧号", "周五", "西南林业大学", "C1"),
            new("E1", "同号不同人", "云南大学", "C1"), new("旧号2", "吴六", "别的单位", "C1"), new("E7", "郑七", null, "不再申报"));
        Assert.Equal(
            [("E2", "主管部门人员（云南省 工业和信息化厅）"), ("E3", "推荐单位人员（保山市工业和信息化局）"), ("E4", "上一年度评审过甲公司等2家本次申报单位"), ("E5", "上一年度评审过本次申报单位甲公司")],
            lists.Excluded.Select(one => (one.Expert.No, one.Why.Zh)));
        Assert.Equal([("技术", 2, "E1 E7"), ("财务", 0, "E6")], lists.Groups.Select(group => (group.Name, group.Wanted, string.Join(' ', group.Candidates.Select(one => one.No)))));
    }

    [Fact]
    public void What_changed_in_the_lists_is_named_person_by_person()
    {
        var frozen = Of([Expert("E1", "赵一", "云南大学"), Expert("E2", "钱二", "昆明学院"), Expert("E3", "孙三", "滇池学院")]);
        Assert.Empty(DrawListChanges.Between(frozen, Of([Expert("E3", "孙三", "滇池学院"), Expert("E1", "赵一", "云南大学"), Expert("E2", "钱二", "昆明学院")])));
        var now = Of([Expert("E1", "赵一", "云南大学", "财务"), Expert("E3", "孙三", Department), Expert("E4", "李四", "云南大学")]);
        Assert.Equal(
            ["赵一（E1）由“赵一，云南大学，技术，参加抽取”变为“赵一，云南大学，财务，参加抽取”", "减少钱二（E2）", "孙三（E3）由“孙三，滇池学院，技术，参加抽取”变为“孙三，云南省工业和信息化厅，技术，主管部门人员（云南省工业和信息化厅）”", "新增李四（E4）"],
            DrawListChanges.Between(frozen, now).Select(one => one.Zh));
    }

    [Fact]
    public void Who_declines_makes_room_for_the_next_in_order_and_whoever_is_reached_first_the_same_people_come()
    {
        IReadOnlyList<DrawnGroup> order = [new DrawnGroup("技术", 2, ["A", "B", "C", "D"])];
        Assert.Equal(["A", "B"], Due(order));
        Assert.Equal(["A"], Due(order, ("B", true)));
        Assert.Equal(["A", "C"], Due(order, ("B", false)));
        Assert.Equal(["C"], Due(order, ("A", false), ("B", true)));
        Assert.Empty(Due(order, ("B", true), ("A", true)));
        // Somebody who had said yes can't come after all.
        Assert.Equal(["C"], Due(order, ("B", true), ("A", true), ("A", false)));
        var end = DrawStanding.Of(order, Calls(("A", false), ("B", false), ("C", false), ("D", true)));
        Assert.True(end.IsFinished);
        Assert.Equal(["D"], end.Confirmed);
    }

    private static IReadOnlyList<string> Due(IReadOnlyList<DrawnGroup> order, params (string, bool)[] calls) => DrawStanding.Of(order, Calls(calls)).Groups[0].Due;

    private static IEnumerable<DrawCall> Calls(params (string No, bool Comes)[] calls) =>
        calls.Select(one => new DrawCall { Round = 1, Draw = 1, Expert = one.No, Confirmed = one.Comes, Reason = "", Person = "经办", At = DateTimeOffset.UnixEpoch });

    private static DrawLists Of(IReadOnlyList<Expert> pool, params PastReview[] lastYear) =>
        DrawLists.Of(pool, Department, ["保山市", "保山市工业和信息化局"], Applicants, lastYear, new Dictionary<string, int> { ["技术"] = 2 });

    private static Expert Expert(string no, string name, string? employer, string group = "技术") => new() { No = no, Name = name, Employer = employer, Group = group };
}
