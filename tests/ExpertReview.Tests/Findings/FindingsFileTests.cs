using System.Text;
using System.Text.Json;
using ExpertReview.Domain.Conflicts;
using ExpertReview.Features.Findings;

namespace ExpertReview.Tests.Findings;

public sealed class FindingsFileTests
{
    private static readonly RoundFindings All = new()
    {
        Rows = [new("b.xlsx", null, 10, "手机", "x", "行十"), new("b.xlsx", "表", 9, "手机", "", "行九"), new("a.xlsx", "表", 30, "手机", "约三百", "甲表")],
        Eligibility = [new("A2", "7", 0, 1, "项", "无"), new("A1", "6.2.assets", 199.00m, 200m, "万元", "低"), new("A1", "10.sample", 9.67m, 10, "%", "少")],
        Conflicts = [new("A1", "E2", ConflictKind.SameUnit, ["张三", "现任职", "甲"], false, "近"), new("A1", "E2", ConflictKind.Declared, ["张三", "专家申请回避", "甲"], true, "申")],
        Duplicates = [new("A1", ["保山市", "玉溪市"], "重")],
        Files = [new("坏.xls", "在 WPS 中另存为 .xlsx")],
        Missing = [new("A1", "7.4", "figure", "缺数"), new("A1", null, "report", "缺报告"), new("A1", null, "evidence", "缺文件")],
        Warnings = [new("A1", null, null, null, null, "看"), new(null, "b.xlsx", 3, null, null, "看"), new(null, null, null, null, "E1", "看")],
    };

    [Fact]
    public void Findings_stand_in_the_order_of_the_format_an_absent_member_first()
    {
        var lines = Lines(FindingsFile.Write(All)).Select(line => string.Join(' ', new[] { "kind", "file", "row", "code", "clause", "expert", "conflict", "what" }
            .Select(name => line.TryGetProperty(name, out var value) ? value.ToString() : "-")));
        Assert.Equal(
        [
            "conflict - - A1 - E2 declared -", "conflict - - A1 - E2 same-unit -", "duplicate - - A1 - - - -",
            "eligibility - - A1 10.sample - - -", "eligibility - - A1 6.2.assets - - -", "eligibility - - A2 7 - - -",
            "file 坏.xls - - - - - -", "missing - - A1 - - - evidence", "missing - - A1 - - - report", "missing - - A1 7.4 - - figure",
            "row a.xlsx 30 - - - - -", "row b.xlsx 9 - - - - -", "row b.xlsx 10 - - - - -",
            "warning - - - - E1 - -", "warning - - A1 - - - -", "warning b.xlsx 3 - - - - -",
        ], lines);
    }

    [Fact]
    public void Members_are_those_of_the_format_and_numbers_are_numbers()
    {
        var text = Encoding.UTF8.GetString(FindingsFile.Write(All));
        Assert.StartsWith("{\n  \"format\": \"expertreview.findings/1\",\n  \"findings\": [\n", text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        var lines = Lines(Encoding.UTF8.GetBytes(text));
        Assert.Equal("""{"kind":"eligibility","code":"A1","clause":"6.2.assets","value":199,"threshold":200,"unit":"万元","text":"低"}""", Compact(lines[4]));
        Assert.Equal("""{"kind":"conflict","code":"A1","expert":"E2","conflict":"same-unit","path":["张三","现任职","甲"],"certain":false,"text":"近"}""", Compact(lines[1]));
        Assert.Equal("""{"kind":"row","file":"a.xlsx","sheet":"表","row":30,"column":"手机","value":"约三百","text":"甲表"}""", Compact(lines[10]));
        Assert.Equal("""{"kind":"duplicate","code":"A1","recommenders":["保山市","玉溪市"],"text":"重"}""", Compact(lines[2]));
    }

    [Fact]
    public void The_same_findings_in_another_order_are_the_same_bytes()
    {
        var turned = new RoundFindings
        {
            Rows = [.. All.Rows.Reverse()], Eligibility = [.. All.Eligibility.Reverse()], Conflicts = [.. All.Conflicts.Reverse()],
            Duplicates = All.Duplicates, Files = All.Files, Missing = [.. All.Missing.Reverse()], Warnings = [.. All.Warnings.Reverse()],
        };
        Assert.Equal(FindingsFile.Write(All), FindingsFile.Write(turned));
    }

    private static List<JsonElement> Lines(byte[] file) => [.. JsonDocument.Parse(file).RootElement.GetProperty("findings").EnumerateArray()];

    private static string Compact(JsonElement line) => JsonSerializer.Serialize(line, ExpertReview.Features.Json.Readable.Options);
}
