using System.Xml.Linq;
using ExpertReview.Tests.Cli;
using ExpertReview.Tests.Documents.Samples;

namespace ExpertReview.Tests.RoundRuns;

/// <summary>内部参考: off by default, in files of its own.</summary>
public sealed class InternalReferenceTests
{
    private static readonly string[] Paints = ["#000", "#fff", "url(#hatch)"];

    [Fact]
    public async Task It_is_written_only_when_asked_for_and_leaves_every_other_file_as_it_is()
    {
        using var folder = new TemporaryFolder();
        await CommandRun.Of("round", "sample", folder.New("round"), "--applications", "30", "--experts", "12");
        var plain = await RunRound.Of(folder.New("round"), folder.New("plain"));
        Assert.False(Directory.Exists(Path.Combine(plain.Output, "内部参考")));
        var run = await CommandRun.Of("round", "run", folder.New("round"), "--out", folder.New("with"), "--internal");
        Assert.True(run.ExitCode == 0, run.Error);
        foreach (var path in Directory.EnumerateFiles(plain.Output).Where(path => Path.GetFileName(path) != "round.log.json"))
            Assert.True(File.ReadAllBytes(path).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(folder.New("with"), Path.GetFileName(path)))), path);
        var own = Path.Combine(folder.New("with"), "内部参考");
        Assert.Equal(
            ["一致性与校准.xlsx", "不可区分.xlsx", "专家一致性.svg", "专家宽严.svg", "佐证支持情况.svg", "各专家评分分布.svg", "名次区间.svg", "校准的作用.svg", "评分偏差.xlsx"],
            Directory.EnumerateFiles(own).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("内部参考/评分偏差.xlsx", File.ReadAllText(Path.Combine(folder.New("with"), "round.log.json")), StringComparison.Ordinal);
        Pictures(own);
        Papers(own, new RunRound(folder.New("round"), folder.New("with")));
        await CommandRun.Of("rank", Path.Combine(plain.Output, "scores.json"), "--internal", folder.New("again"), "--out", folder.New("ranking.json"));
        Assert.Equal(File.ReadAllBytes(Path.Combine(plain.Output, "ranking.json")), File.ReadAllBytes(folder.New("ranking.json")));
        Assert.Equal(File.ReadAllBytes(Path.Combine(own, "专家宽严.svg")), File.ReadAllBytes(Path.Combine(folder.New("again"), "内部参考", "专家宽严.svg")));
    }

    // Real text, a title and a description, and nothing but black and white.
    private static void Pictures(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.svg"))
        {
            var svg = XDocument.Load(path).Root!;
            XNamespace ns = "http://www.w3.org/2000/svg";
            Assert.NotEmpty(svg.Element(ns + "title")!.Value);
            Assert.True(svg.Element(ns + "desc")!.Value.Length > 10, path);
            Assert.NotEmpty(svg.Elements(ns + "text"));
            Assert.All(svg.DescendantsAndSelf().SelectMany(one => one.Attributes()).Where(one => one.Name.LocalName is "fill" or "stroke"), paint => Assert.Contains(paint.Value, Paints));
        }
    }

    private static void Papers(string folder, RunRound run)
    {
        using var deviation = new OpenedBook(File.ReadAllBytes(Path.Combine(folder, "评分偏差.xlsx")));
        Assert.Equal(["自动核对", "总分偏离", "指标偏离", "极差与离散", "各指标离散"], deviation.Names);
        var checks = deviation.Rows("自动核对");
        Assert.Contains(checks, row => row[0].Contains("“未执行”不等于“通过”", StringComparison.Ordinal));
        var head = checks.Single(row => row.Contains("签字表合计"));
        var at = head.ToList().IndexOf("签字表合计");
        Assert.All(checks.SkipWhile(row => row != head).Skip(1), row => Assert.Equal("未执行", row[at]));
        using var inseparable = new OpenedBook(File.ReadAllBytes(Path.Combine(folder, "不可区分.xlsx")));
        var named = inseparable.Rows("截止线附近").SelectMany(row => row).ToHashSet();
        Assert.All(run.Json("ranking.json").GetProperty("inseparableAtCut").EnumerateArray(), no => Assert.Contains(no.GetString()!, named));
        using var agreement = new OpenedBook(File.ReadAllBytes(Path.Combine(folder, "一致性与校准.xlsx")));
        Assert.Equal(["说明", "一致性", "专家宽严", "校准得分"], agreement.Names);
        Assert.Contains(agreement.Rows("一致性"), row => row[0] == "F的概率" && row[1].Length > 0);
        Assert.Contains(agreement.Rows("说明").SelectMany(row => row), text => text.Contains("0.789", StringComparison.Ordinal));
    }
}
