using System.Text.RegularExpressions;
using ExpertReview.Web.Pictures;

namespace ExpertReview.Web.Tests.Pictures;

public sealed class PictureTests
{
    [Fact]
    public void The_order_of_a_thousand_applications_stays_small_and_tells_shapes_lines_and_legend_in_text()
    {
        var points = Enumerable.Range(1, 1000).Select(place => new ScorePoint(place, 98m - place * 0.05m, place <= 200 ? PointShape.Full : PointShape.Hollow)).ToList();
        var svg = ScoreOrder.Draw("得分排序", "一千家 <申报>", points, [new(60, "入围分数线 60")], [new(200, "拟认定 200")], ("名次", "得分"), [(PointShape.Full, "拟入围"), (PointShape.Hollow, "未入围"), (PointShape.Cross, "不在图中")]).Value!;
        Assert.True(svg.Length < 50_000, $"{svg.Length}");
        foreach (var said in new[] { "<title>得分排序</title>", "一千家 &lt;申报&gt;", "入围分数线 60", "拟认定 200", ">拟入围<", ">未入围<", ">名次<" })
            Assert.Contains(said, svg, StringComparison.Ordinal);
        Assert.DoesNotContain("不在图中", svg, StringComparison.Ordinal);
        Assert.Equal(200, Regex.Count(Regex.Match(svg, "class=\"dot\" d=\"([^\"]*)\"").Groups[1].Value, "M"));
    }

    [Fact]
    public void A_histogram_has_a_column_for_each_count_as_high_as_it_has_experts()
    {
        var svg = Columns.Draw("份数", "三百位专家", [(8, 40), (9, 200), (11, 60)], ("评审份数", "专家人数")).Value!;
        var heights = Regex.Matches(svg, "<rect [^>]*height=\"(\\d+)\"").Select(one => int.Parse(one.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(3, heights.Count);
        Assert.Equal(heights[1], heights.Max());
        Assert.Equal(heights[1] / 5, heights[0]);
        foreach (var said in new[] { ">40<", ">200<", ">60<", ">8<", ">11<", ">评审份数<", ">专家人数<" })
            Assert.Contains(said, svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_of_a_strip_fill_it_whole_and_differ_by_filling()
    {
        var svg = Strip.Draw("进展", "四部分", [("已提交", 1), ("进行中", 1), ("未开始", 1), ("已回避", 0)]).Value!;
        Assert.Equal(640, Regex.Matches(svg, "width=\"(\\d+)\" height=\"34\"").Sum(one => int.Parse(one.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains("url(#strip-hatched)", svg, StringComparison.Ordinal);
        Assert.Contains("已提交 1", svg, StringComparison.Ordinal);
    }
}
