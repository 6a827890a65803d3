using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ExpertReview.Domain.Scoring;

namespace ExpertReview.Features.Scoring;

/// <summary>A template with what somebody typed into it. Fields are named by the JSON path of the value before the change; a row behind the last one
/// is a new one, <c>.remove</c> takes a row away, and <c>.order</c> puts the rows of a list in another order. Nothing is judged here: <see cref="TemplateFile"/> says what is wrong and where.</summary>
public sealed partial class TemplateEdit
{
    private readonly IReadOnlyDictionary<string, string> _typed;
    private readonly HashSet<string> _ids;

    // Where each row stands now and where it stood, so that an error is told at the row that was typed.
    private readonly List<(string Now, string Then)> _rows = [];

    /// <summary>Makes the changed file.</summary>
    /// <param name="before">The template that stands.</param>
    /// <param name="typed">What was typed, by path.</param>
    public TemplateEdit(ScoringTemplate before, IReadOnlyDictionary<string, string> typed)
    {
        _typed = typed;
        _ids = [.. before.Criteria.Select(place => place.Criterion.Id), .. before.Blocks.Select(block => block.Id)];
        var root = JsonNode.Parse(TemplateFile.Write(before))!.AsObject();
        Texts(root, "$", ["title"], ["source"]);
        var rules = root["rules"]!.AsObject();
        Texts(rules, "$.rules", ["evidence"], []);
        Numbers(rules, "$.rules", ["fullScore", "decimals", "minSheets"], ["passLine"]);
        if (typed.TryGetValue("$.rules.roundSheets", out var rounded))
            rules["roundSheets"] = rounded == "true";
        var aggregate = rules["aggregate"]!.AsObject();
        Texts(aggregate, "$.rules.aggregate", ["method"], []);
        Numbers(aggregate, "$.rules.aggregate", ["dropHighest", "dropLowest", "fromSheets"], []);
        var chain = typed.Where(one => one.Key.StartsWith("$.rules.tieChain[", StringComparison.Ordinal)).OrderBy(one => one.Key, StringComparer.Ordinal).ToList();
        if (chain.Count > 0)
            rules["tieChain"] = new JsonArray([.. chain.Where(one => one.Value.Length > 0).Select(one => (JsonNode)one.Value)]);
        root["blocks"] = Rows(root["blocks"]!.AsArray(), "$.blocks", "$.blocks", BlockOf);
        After = Json.Readable.Write(json => root.WriteTo(json));
    }

    /// <summary>The changed file.</summary>
    public byte[] After { get; }

    /// <summary>The field that an error of the changed file belongs to: among those known, the nearest above its path.</summary>
    /// <param name="place">Path of the error.</param>
    /// <param name="fields">The fields of the form.</param>
    /// <param name="row">Which line of a field with lines it is about; null for others.</param>
    public string? FieldOf(string place, IReadOnlySet<string> fields, out int? row)
    {
        row = null;
        foreach (var (now, then) in _rows.OrderByDescending(one => one.Now.Length))
            if (place.StartsWith(now, StringComparison.Ordinal))
            {
                place = then + place[now.Length..];
                break;
            }

        for (var path = place; path.Length > 1;)
        {
            if (fields.Contains(path))
                return path;
            if (path[^1] == ']' && Line().Match(path) is { Success: true } line)
                row = int.Parse(line.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) + 1;
            path = path[..Math.Max(path.LastIndexOf('.'), path.LastIndexOf('['))];
        }

        return null;
    }

    private void BlockOf(JsonObject block, string then, string now)
    {
        Texts(block, then, ["title"], ["clause"]);
        Numbers(block, then, ["weight"], []);
        if (block["id"] is null)
            First(block, Free("part"), then, now, "weight");
        if (block["combine"] is JsonObject combine)
        {
            Texts(combine, then + ".combine", ["method"], []);
            Numbers(combine, then + ".combine", [], ["extraWeight"]);
            block["claimed"] = Rows(block["claimed"]!.AsArray(), then + ".claimed", now + ".claimed", FunctionOf);
        }
        else
        {
            Criteria(block, then, now);
        }
    }

    private void FunctionOf(JsonObject function, string then, string now)
    {
        Texts(function, then, [], ["title", "clause"]);
        Numbers(function, then, [], ["weight"]);
        if (function["id"] is null)
            First(function, _typed.GetValueOrDefault(then + ".id", ""), then, now, "most");
        Criteria(function, then, now);
    }

    // A part without a criterion is none: the first one comes with it, and takes its points from what was typed.
    private void First(JsonObject part, string id, string then, string now, string points)
    {
        part["id"] = id;
        part["criteria"] = new JsonArray(new JsonObject
        {
            ["id"] = Free(id + "."), ["title"] = _typed.GetValueOrDefault(then + ".first", ""), ["maxPoints"] = TemplateLines.Number(_typed.GetValueOrDefault($"{then}.{points}", "")),
        });
        _rows.Add(($"{now}.criteria[0].title", then + ".first"));
        _rows.Add(($"{now}.criteria[0].maxPoints", $"{then}.{points}"));
    }

    private void Criteria(JsonObject part, string then, string now)
    {
        var own = part["id"]!.ToString();
        if (_typed.Keys.Any(key => key.StartsWith(then + ".criteria[", StringComparison.Ordinal)))
            part["criteria"] = Rows(part["criteria"]!.AsArray(), then + ".criteria", now + ".criteria", (criterion, from, to) => CriterionOf(criterion, own, from, to));
        else
            _rows.Add((now + ".", then + "."));
    }

    private void CriterionOf(JsonObject criterion, string part, string then, string now)
    {
        criterion["id"] ??= Free(part + ".");
        Texts(criterion, then, ["title"], ["clause"]);
        Numbers(criterion, then, ["maxPoints"], ["step"]);
        foreach (var member in new[] { "bands", "facts", "steps" })
            if (_typed.TryGetValue($"{then}.{member}", out var lines))
            {
                criterion[member] = TemplateLines.Read(member, lines);
                _rows.Add(($"{now}.{member}", $"{then}.{member}"));
            }

        criterion["evidence"] = Rows(criterion["evidence"]?.AsArray() ?? [], then + ".evidence", now + ".evidence", (item, from, _) =>
        {
            Texts(item, from, ["title"], []);
            Numbers(item, from, ["weight"], []);
        });
        // Named after all of them are there, so that a new one never takes the name of one further down.
        var items = criterion["evidence"]!.AsArray().Select(item => item!.AsObject()).ToList();
        foreach (var item in items.Where(item => item["id"] is null))
            item["id"] = Enumerable.Range(1, items.Count + 1).Select(n => $"item{n}").First(id => items.TrueForAll(other => other["id"]?.ToString() != id));
    }

    private JsonArray Rows(JsonArray before, string then, string now, Action<JsonObject, string, string> change)
    {
        var count = before.Count;
        while (_typed.Keys.Any(key => key.StartsWith($"{then}[{count}].", StringComparison.Ordinal)))
            count++;
        var rows = new JsonArray();
        foreach (var at in TemplateOrder.Of(_typed, then, count))
        {
            var (from, to) = ($"{then}[{at}]", $"{now}[{rows.Count}]");
            if (_typed.GetValueOrDefault(from + ".remove") == "true" || (at >= before.Count && !IsTyped(from)))
                continue;
            var row = at < before.Count ? before[at]!.DeepClone().AsObject() : [];
            _rows.Add((to, from));
            change(row, from, to);
            rows.Add(row);
        }

        return rows;
    }

    private bool IsTyped(string row) => _typed.Any(one => one.Key.StartsWith(row + ".", StringComparison.Ordinal) && one.Value.Length > 0);

    private string Free(string start)
    {
        var n = 1;
        while (!_ids.Add($"{start}{n}"))
            n++;
        return $"{start}{n}";
    }

    private void Texts(JsonObject owner, string path, string[] required, string[] optional) => Put(owner, path, required, optional, typed => JsonValue.Create(typed));

    private void Numbers(JsonObject owner, string path, string[] required, string[] optional) => Put(owner, path, required, optional, TemplateLines.Number);

    private void Put(JsonObject owner, string path, string[] required, string[] optional, Func<string, JsonNode> value)
    {
        foreach (var member in required.Concat(optional))
            if (_typed.TryGetValue($"{path}.{member}", out var typed))
                if (typed.Length == 0 && optional.Contains(member))
                    owner.Remove(member);
                else
                    owner[member] = value(typed);
            else if (required.Contains(member) && owner[member] is null)
                owner[member] = "";
    }

    [GeneratedRegex(@"\.(?:bands|facts|steps)\[(\d+)\]$")]
    private static partial Regex Line();
}
