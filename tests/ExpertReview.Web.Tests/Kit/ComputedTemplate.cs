using System.Text.Json.Nodes;
using ExpertReview.Features.Scoring;

namespace ExpertReview.Web.Tests.Kit;

/// <summary>A sample's template with half points, and the figures and tables of the shipped template on the criteria that both have, so that some points come
/// computed; with further criteria it makes a sheet as long as one likes.</summary>
public static class ComputedTemplate
{
    /// <summary>The template's file.</summary>
    /// <param name="sample">The template as a sample brings it.</param>
    /// <param name="further">How many criteria without evidence are added to the first block.</param>
    public static byte[] Of(ReadOnlyMemory<byte> sample, int further)
    {
        var template = JsonNode.Parse(sample.Span)!;
        var blocks = template["blocks"]!.AsArray();
        var shipped = JsonNode.Parse(ShippedTemplates.Bytes("yunnan-platform.json"))!["blocks"]!.AsArray().SelectMany(CriteriaOf).ToDictionary(one => one["id"]!.GetValue<string>(), StringComparer.Ordinal);
        foreach (var criterion in blocks.SelectMany(CriteriaOf))
        {
            criterion["step"] = 0.5;
            if (!shipped.TryGetValue(criterion["id"]!.GetValue<string>(), out var known) || known["steps"] is null)
                continue;
            criterion["facts"] = known["facts"]!.DeepClone();
            criterion["steps"] = known["steps"]!.DeepClone();
        }

        for (var i = 1; i <= further; i++)
            blocks[0]!["criteria"]!.AsArray().Add(new JsonObject { ["id"] = $"base.further{i}", ["title"] = $"补充指标 {i}", ["maxPoints"] = 2, ["step"] = 0.5 });
        return System.Text.Encoding.UTF8.GetBytes(template.ToJsonString());
    }

    private static IEnumerable<JsonNode> CriteriaOf(JsonNode? block) =>
        (block!["criteria"]?.AsArray() ?? []).Concat((block["claimed"]?.AsArray() ?? []).SelectMany(one => one!["criteria"]!.AsArray())).Select(one => one!);
}
