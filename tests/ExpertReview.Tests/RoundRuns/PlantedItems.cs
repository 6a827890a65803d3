using System.Text.Json;

namespace ExpertReview.Tests.RoundRuns;

/// <summary>What a round's expected.json plants against what its run found.</summary>
internal static class PlantedItems
{
    public static void AllFound(RunRound run)
    {
        var expected = run.Expected();
        Assert.Equal(Keys(expected, "eligibility", "code", "clause"), run.Findings("eligibility").Select(one => Key(one, "code", "clause")).Order(StringComparer.Ordinal));
        Assert.Equal(Keys(expected, "rowErrors", "file", "row", "column"), run.Findings("row").Select(one => Key(one, "file", "row", "column")).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Keys(expected, "duplicates", "code", "recommenders"), run.Findings("duplicate").Select(one => Key(one, "code", "recommenders")).Order(StringComparer.Ordinal));
        var atThreshold = expected.GetProperty("atThreshold").EnumerateArray().Select(one => one.GetString()).ToHashSet();
        Assert.DoesNotContain(run.Findings("eligibility"), one => atThreshold.Contains(RunRound.Text(one, "code")));
        Conflicts(run, expected);
    }

    private static void Conflicts(RunRound run, JsonElement expected)
    {
        var found = run.Findings("conflict");
        var certain = found.Where(one => one.GetProperty("certain").GetBoolean()).ToList();
        var planted = expected.GetProperty("conflicts").EnumerateArray()
            .Select(one => $"{RunRound.Text(one, "code")} {RunRound.Text(one, "expert")} {RunRound.Text(one, "kind")} {RunRound.Text(one, "hops")}")
            .ToHashSet();
        var seen = found.Select(Hops).ToHashSet();
        Assert.DoesNotContain(planted, one => !seen.Contains(one));
        Assert.DoesNotContain(certain.Select(Hops), one => !planted.Contains(one));
        var apart = expected.GetProperty("notConflicts").EnumerateArray().Select(one => Key(one, "code", "expert")).ToHashSet();
        Assert.DoesNotContain(certain, one => apart.Contains(Key(one, "code", "expert")));
    }

    private static string Hops(JsonElement one) =>
        $"{RunRound.Text(one, "code")} {RunRound.Text(one, "expert")} {RunRound.Text(one, "conflict")} {(one.GetProperty("path").GetArrayLength() - 1) / 2}";

    private static IEnumerable<string> Keys(JsonElement expected, string list, params string[] members) =>
        expected.GetProperty(list).EnumerateArray().Select(one => Key(one, members)).Order(StringComparer.Ordinal);

    private static string Key(JsonElement one, params string[] members) => string.Join('|', members.Select(member =>
        one.GetProperty(member) is { ValueKind: JsonValueKind.Array } list
            ? string.Join(',', list.EnumerateArray().Select(item => item.ToString()).Order(StringComparer.Ordinal))
            : RunRound.Text(one, member)));
}
