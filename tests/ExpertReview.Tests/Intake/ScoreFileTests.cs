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

    [Fact]
    public void What_is_empty_is_absent_and_a_column_that_does_not_count_is_not_read()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Header + "A,E1,提交,,\nA,E2,提交,坏,无\n"));
        var reading = ScoreFile.Read(stream, "评分.csv", (_, _) => true, (_, column) => column != "base.legal");
        Assert.Empty(reading.Refused);
        Assert.Empty(reading.Rows[0].Points);
        Assert.Empty(reading.Rows[0].Evidence);
        Assert.Equal(EvidenceMark.Missing, Assert.Single(reading.Rows[1].Evidence).Value);
    }

    [Fact]
    public void States_and_marks_are_known_words_only()
    {
        var reading = Read("A,E1,回避,,\nA,E2,交了,3,充分\nA,E3,提交,3,很好\n");
        Assert.Equal(ScoreRowState.Recused, Assert.Single(reading.Rows).State);
        Assert.Equal([(3, "状态", "交了"), (4, "base.legal/license", "很好")], reading.Refused.Select(one => (one.Row, one.Column, one.Value)));
    }

    [Fact]
    public void A_row_that_says_the_same_twice_counts_once()
    {
        var reading = Read("A,E1,提交,3,充分\nA,E1,提交,3.0,充分\n");
        Assert.Equal(2, Assert.Single(reading.Rows).Row);
        Assert.Equal(3, Assert.Single(reading.Warnings).Row);
    }

    [Theory]
    [InlineData("")]
    [InlineData("专家编号,状态\n")]
    [InlineData("统一社会信用代码,状态\n")]
    [InlineData("统一社会信用代码,专家编号\n")]
    [InlineData("统一社会信用代码,专家编号,状态,a,a\n")]
    public void A_file_without_its_columns_is_refused_as_a_whole(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        Assert.NotNull(ScoreFile.Read(stream, "评分.csv", (_, _) => true).File);
    }
}
