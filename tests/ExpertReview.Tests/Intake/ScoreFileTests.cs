using System.Text;
using ExpertReview.Features.Intake;

namespace ExpertReview.Tests.Intake;

public class ScoreFileTests
{
    private const string Header = "统一社会信用代码,专家编号,状态,base.legal,base.legal/license\n";

    private static TableReading<ScoreRow> Read(string rows, Encoding? encoding = null)
    {
        using var stream = new MemoryStream((encoding ?? new UTF8Encoding(true)) is var chosen ? [.. chosen.GetPreamble(), .. chosen.GetBytes(Header + rows)] : []);
        return ScoreFile.Read(stream, "评分.csv", (code, _) => code != "B");
    }

    [Fact]
    public void Wanted_rows_are_read_in_each_encoding()
    {
        foreach (var encoding in new[] { new UTF8Encoding(true), new UTF8Encoding(false), CodePagesEncodingProvider.Instance.GetEncoding("GB18030")! })
        {
            var reading = Read("A,E1,提交,3.5,充分\nB,E1,坏,坏,坏\nA,E2,草稿,,\n", encoding);
            Assert.Empty(reading.Refused);
            Assert.Equal([(2, ScoreRowState.Submitted, 1), (4, ScoreRowState.Draft, 0)], reading.Rows.Select(row => (row.Row, row.State, row.Points.Count)));
            Assert.Equal(EvidenceMark.Sufficient, reading.Rows[0].Evidence["base.legal/license"]);
        }
    }

    [Fact]
    public void A_bad_cell_refuses_its_row_and_two_different_rows_of_a_pair_count_for_nothing()
    {
        var reading = Read("A,E1,提交,八,充分\nA,E2,提交,3,充分\nA,E2,提交,4,充分\nA,E3,提交,3,充分\n");
        Assert.Equal("E3", Assert.Single(reading.Rows).ExpertNo);
        Assert.Equal([(2, "base.legal", "八"), (3, "专家编号", "E2"), (4, "专家编号", "E2")], reading.Refused.Select(one => (one.Row, one.Column, one.Value)));
        Assert.All(reading.Refused, one => Assert.Null(one.Sheet));
    }
}
