using ExpertReview.Domain.Basics;
using ExpertReview.Features.Samples;

namespace ExpertReview.Tests.Samples;

public sealed class SampleFolderTests
{
    [Fact]
    public void The_same_arguments_give_the_same_bytes()
    {
        using var one = new WrittenSample(40, 12);
        using var other = new WrittenSample(40, 12);
        Assert.Equal(Contents(one), Contents(other));
    }

    [Fact]
    public void Another_seed_gives_another_round()
    {
        using var one = new WrittenSample(10, 5);
        using var other = new WrittenSample(10, 5, seed: 7);
        Assert.NotEqual(File.ReadAllText(one.PathOf("评分.csv")), File.ReadAllText(other.PathOf("评分.csv")));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 5)]
    [InlineData(20, 9)]
    [InlineData(120, 60)]
    public void A_round_of_any_size_has_every_file_and_a_score_row_for_every_pair(int applications, int experts)
    {
        using var sample = new WrittenSample(applications, experts);
        string[] single = ["round.json", "评分模板.json", "专家库.xlsx", "关联关系.xlsx", "回避申请.xlsx", "评分.csv", "expected.json"];
        Assert.All(single, name => Assert.True(File.Exists(sample.PathOf(name)), name));
        Assert.Equal(applications * experts + 1, sample.Scores.Count);
        Assert.All(sample.Scores, row => Assert.Equal(sample.Scores[0].Length, row.Length));
        Assert.Equal(experts, WrittenSample.Cells(sample.PathOf("专家库.xlsx")).Count - 2);
        Assert.Equal(applications + sample.Planted("duplicates", "code").Count(), sample.Rows.Count());
    }

    [Fact]
    public void Nineteen_recommenders_send_a_table_each()
    {
        using var sample = new WrittenSample(120, 10);
        Assert.Equal(19, sample.Tables.Count());
    }

    [Fact]
    public void Bureaus_differ_in_order_words_and_heads()
    {
        using var sample = new WrittenSample(120, 10);
        var heads = sample.Tables.Select(table => WrittenSample.Cells(table).First(row => row[0] == "序号")).ToList();
        Assert.True(heads.Select(head => string.Join('|', head)).Distinct().Count() > 15);
        Assert.Contains(heads, head => head.Contains("人员情况"));
    }

    [Fact]
    public void Reports_are_there_but_for_refused_rows_and_the_one_that_is_missing()
    {
        using var sample = new WrittenSample(120, 10);
        var without = sample.Expected.GetProperty("missing").EnumerateArray().ToDictionary(one => one.GetProperty("what").GetString()!, one => one.GetProperty("code").GetString()!);
        var read = sample.Expected.GetProperty("applications").EnumerateObject().Select(one => one.Name).ToList();
        Assert.Equal(read.Except([without["report"]]).Order(StringComparer.Ordinal), Codes(sample, "*.xlsx"));
        Assert.Equal(read.Except([without["report"], without["evidence"]]).Order(StringComparer.Ordinal), Codes(sample, "*.pdf"));
    }

    [Theory]
    [InlineData(0, 60, "--applications")]
    [InlineData(10_001, 60, "--applications")]
    [InlineData(10, 2, "--experts")]
    [InlineData(10, 1_001, "--experts")]
    public void Numbers_out_of_range_are_refused_before_anything_is_written(int applications, int experts, string option)
    {
        var folder = Path.Combine(Path.GetTempPath(), "no-sample-of-this-name");
        var refused = Assert.Throws<InputRefusedException>(() => SampleFolder.Write(folder, new SampleSize(1, applications, experts)));
        Assert.Equal(option, Assert.Single(refused.Errors).File);
        Assert.False(Directory.Exists(folder));
    }

    private static string[] Codes(WrittenSample sample, string pattern) =>
        [.. Directory.GetFiles(sample.PathOf("申请报告"), pattern).Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    private static SortedDictionary<string, string> Contents(WrittenSample sample) => new(
        Directory.GetFiles(sample.Folder, "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(sample.Folder, path), path => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)))),
        StringComparer.Ordinal);
}
