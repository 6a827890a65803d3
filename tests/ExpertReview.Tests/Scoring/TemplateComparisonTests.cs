using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Scoring;
using ExpertReview.Tests.Cli;
using NJsonSchema;

namespace ExpertReview.Tests.Scoring;

public sealed class TemplateComparisonTests
{
    [Theory]
    [InlineData("yunnan-platform")]
    [InlineData("yunnan-spot-evaluation")]
    [InlineData("minimal-example")]
    public async Task Each_template_that_comes_with_the_product_is_right_by_reader_and_schema(string name)
    {
        var template = TemplateFile.Read(Resource(name), name);
        Assert.Empty((await JsonSchema.FromJsonAsync(Encoding.UTF8.GetString(Resource("scoring-template.schema")))).Validate(Encoding.UTF8.GetString(Resource(name))));
        Assert.Empty(TemplateComparison.Of(template, TemplateFile.Read(TemplateFile.Write(template), name)));
    }

    [Fact]
    public void The_spot_evaluation_rests_on_article_17_and_calls_its_own_numbers_a_proposal()
    {
        var template = TemplateFile.Read(Resource("yunnan-spot-evaluation"), "t");
        Assert.Contains("第十七条", template.Source, StringComparison.Ordinal);
        Assert.Contains("建议", template.Source, StringComparison.Ordinal);
        Assert.All(template.Criteria, place => Assert.True(place.Criterion is { Clause: not null, Bands.Count: 3, Evidence.Count: >= 1 }, place.Criterion.Id));
        Assert.All(template.Criteria, place => Assert.Equal(place.Criterion.MaxPoints, place.Criterion.Bands[^1].To));
        Assert.All(template.Criteria, place => Assert.All(place.Criterion.Bands.Zip(place.Criterion.Bands.Skip(1)), pair => Assert.Equal(pair.First.To + place.Criterion.Step, pair.Second.From)));
        Assert.Equal(ServiceFunctions.All, template.FunctionsBlock!.Claimed.Select(claimed => claimed.Function));
    }

    [Fact]
    public async Task The_command_tells_what_was_added_removed_and_changed_in_both_languages()
    {
        using var folder = new RoundRuns.TemporaryFolder();
        var (old, next) = (Path.Combine(folder.New("f"), "old.json"), Path.Combine(folder.New("f"), "new.json"));
        Directory.CreateDirectory(folder.New("f"));
        File.WriteAllBytes(old, Resource("minimal-example"));
        var json = JsonNode.Parse(Resource("minimal-example"))!;
        json["version"] = 2;
        json["rules"]!["passLine"] = 60;
        var criteria = json["blocks"]![0]!["criteria"]!.AsArray();
        criteria[0]!["maxPoints"] = 12;
        criteria.RemoveAt(1);
        criteria.Insert(0, JsonNode.Parse("""{ "id": "base.new", "title": "新指标", "maxPoints": 3 }"""));
        File.WriteAllText(next, json.ToJsonString());
        var zh = (await CommandRun.Of("template", "compare", old, next)).Output;
        foreach (var line in new[] { "改动：版本：1 → 2", "增加：入围分数线：60", "改动：指标“服务企业数”最高分：10 → 12", "改动：指标“服务企业数”的位置：基本条件 1 → 基本条件 2", "增加：指标base.new名称：新指标", "删去：指标base.rules名称：管理制度" })
            Assert.Contains(line, zh, StringComparison.Ordinal);
        var en = (await CommandRun.Of("template", "compare", old, next, "--lang", "en")).Output;
        Assert.Contains("changed: most points of criterion base.served: 10 → 12", en, StringComparison.Ordinal);
        Assert.Equal("两个版本完全相同\n", (await CommandRun.Of("template", "compare", old, old)).Output.ReplaceLineEndings("\n"));
        File.WriteAllText(next, "{}");
        Assert.Equal(2, (await CommandRun.Of("template", "compare", old, next)).ExitCode);
    }

    // Every value of a right template replaced by something else: it is taken, or refused with places that begin where JSON paths begin.
    [Theory]
    [InlineData("minimal-example")]
    [InlineData("yunnan-spot-evaluation")]
    public void Whatever_stands_in_a_template_is_taken_or_refused_with_a_path(string name)
    {
        var paths = Leaves(JsonNode.Parse(Resource(name))!).Select(node => node.GetPath()).ToList();
        var refused = 0;
        for (var at = 0; at < paths.Count; at++)
            foreach (var odd in new[] { "null", "-1", "1e30", "\"\"", "[]", "{\"a\":1}", "0.000000001" }.Skip(at % 3).Take(paths.Count > 200 ? 1 : 7))
            {
                var root = JsonNode.Parse(Resource(name))!;
                Leaves(root).First(node => node.GetPath() == paths[at]).ReplaceWith(JsonNode.Parse(odd));
                try
                {
                    TemplateFile.Read(Encoding.UTF8.GetBytes(root.ToJsonString()), "t.json");
                }
                catch (InputRefusedException wrong)
                {
                    refused++;
                    Assert.All(wrong.Errors, error => Assert.StartsWith("$", error.Place, StringComparison.Ordinal));
                    Assert.All(wrong.Errors, error => Assert.False(string.IsNullOrWhiteSpace(error.What.Zh) || string.IsNullOrWhiteSpace(error.Allowed.En)));
                }
            }

        Assert.True(refused > paths.Count / 3, $"{refused} of {paths.Count}");
    }

    private static IEnumerable<JsonNode> Leaves(JsonNode node) => node switch
    {
        JsonObject members => members.Where(member => member.Value is not null).SelectMany(member => Leaves(member.Value!)),
        JsonArray items => items.Where(item => item is not null).SelectMany(item => Leaves(item!)),
        _ => [node],
    };

    private static byte[] Resource(string name)
    {
        using var stream = Assembly.GetAssembly(typeof(TemplateFile))!.GetManifestResourceStream($"scoring-templates/{name}.json")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
