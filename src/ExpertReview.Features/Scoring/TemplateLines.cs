using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Scoring;

namespace ExpertReview.Features.Scoring;

/// <summary>The short tables of a criterion as lines of text: what people type, one entry a line. A line that can't be read becomes an entry that
/// <see cref="TemplateFile"/> refuses, so that what is wrong is said in one place only.</summary>
public static partial class TemplateLines
{
    /// <summary>评分档次: <c>0–1.5 words</c>.</summary>
    public static string Bands(IReadOnlyList<Band> bands) =>
        string.Join('\n', bands.Select(one => one.From == one.To ? $"{Text(one.From)} {one.Text}" : $"{Text(one.From)}–{Text(one.To)} {one.Text}"));

    /// <summary>Figures beside it: <c>served 100 家</c>.</summary>
    public static string Facts(IReadOnlyList<Fact> facts) =>
        string.Join('\n', facts.Select(one => string.Join(' ', new[] { one.Field, one.AtLeast is { } least ? Text(least) : "", one.Unit ?? "" }.Where(part => part.Length > 0))));

    /// <summary>Its own table: <c>100 → 4.5</c>.</summary>
    public static string Steps(IReadOnlyList<Step> steps) => string.Join('\n', steps.Select(one => $"{Text(one.AtLeast)} → {Text(one.Points)}"));

    /// <summary>A number as it is typed.</summary>
    public static string Text(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";

    /// <summary>What was typed as a number, or as the text that it is.</summary>
    public static JsonNode Number(string typed) =>
        ExactDecimal.TryRead(typed, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, out var number) ? JsonValue.Create(number) : JsonValue.Create(typed);

    internal static JsonArray Read(string member, string typed)
    {
        var rows = new JsonArray();
        foreach (var line in typed.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            rows.Add(member switch { "bands" => BandOf(line), "facts" => FactOf(line), _ => StepOf(line) });
        return rows;
    }

    private static JsonObject BandOf(string line)
    {
        var read = BandLine().Match(line);
        var (from, to, text) = read.Success ? (read.Groups[1].Value, read.Groups[2].Value, read.Groups[3].Value) : (line, "", "");
        return new JsonObject { ["from"] = Number(from), ["to"] = Number(to.Length > 0 ? to : from), ["text"] = text };
    }

    private static JsonObject FactOf(string line)
    {
        var words = line.Split([' ', '\t', '　'], StringSplitOptions.RemoveEmptyEntries);
        var fact = new JsonObject { ["field"] = words[0] };
        var unit = 1;
        if (words.Length > 1 && (words.Length > 2 || decimal.TryParse(words[1], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)))
            fact["atLeast"] = Number(words[unit++]);
        if (words.Length > unit)
            fact["unit"] = string.Join(' ', words[unit..]);
        return fact;
    }

    private static JsonObject StepOf(string line)
    {
        var words = line.Split([' ', '\t', '　', '→', ':', '：', '≥'], StringSplitOptions.RemoveEmptyEntries);
        return new JsonObject { ["atLeast"] = Number(words.FirstOrDefault() ?? line), ["points"] = Number(words.Length > 1 ? string.Join(' ', words[1..]) : "") };
    }

    [GeneratedRegex(@"^([0-9.]+)(?:\s*[-–—~～至]\s*([0-9.]+))?[\s:：]+(.+)$")]
    private static partial Regex BandLine();
}
