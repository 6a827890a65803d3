using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Conflicts;

namespace ExpertReview.Tests.Conflicts;

public sealed class KeptApartTests
{
    private static readonly ConflictOfInterest[] Found =
    [
        new("A2", "E1", ConflictKind.SameUnit, ["张三", "现任职", "甲"], false, ""), new("A1", "E2", ConflictKind.Declared, ["李四", "专家申请回避", "乙"], true, ""),
        new("A1", "E2", ConflictKind.SameName, ["李四", "与法定代表人同名", "乙"], false, ""),
    ];

    [Fact]
    public void Certain_and_uncertain_pairs_are_kept_apart_once_each() =>
        Assert.Equal([("A1", "E2"), ("A2", "E1")], KeptApart.Of(Found, []).Pairs);

    [Fact]
    public void Overruling_lifts_the_pair_and_the_later_row_stands()
    {
        var kept = KeptApart.Of(Found, [Row(3, "A2", false), Row(2, "A2", true), Row(4, "A9", false)]);
        Assert.Equal([("A1", "E2")], kept.Pairs);
        Assert.Equal([(2, false), (3, true), (4, false)], kept.Effects.Select(effect => (effect.Decision.Row, effect.Changed)));
        Assert.Equal(2, KeptApart.Of(Found, [Row(2, "A2", false), Row(3, "A2", true)]).Pairs.Count);
    }

    private static ReviewDecision Row(int row, string code, bool upheld) => new(code, null, "E1", upheld, "经核实不是同一单位", "王某", new(2026, 7, 1), row);
}
