using ExpertReview.Domain.Basics;
using ExpertReview.Features.Json;

namespace ExpertReview.Features.Tables;

/// <summary>The words of the department's forms as data (<c>scoring-templates/rules/yunnan-2022.columns.json</c>, format
/// <c>expertreview.columns/1</c>): tables, columns, synonyms, units, footer words, names of functions and of their lines.</summary>
public sealed class ColumnDictionary
{
    private static readonly Lazy<ColumnDictionary> Embedded = new(() =>
    {
        using var stream = typeof(ColumnDictionary).Assembly.GetManifestResourceStream("yunnan-2022.columns.json")
            ?? throw new InvalidOperationException("yunnan-2022.columns.json is not embedded");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Read(bytes.ToArray(), "yunnan-2022.columns.json");
    });

    private readonly Dictionary<string, KnownTable> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ServiceFunction> _functions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownLine> _lines = new(StringComparer.Ordinal);
    private readonly List<string> _footers = [];
    private readonly List<string> _totals = [];

    private ColumnDictionary()
    {
    }

    /// <summary>The words of the rule of 2022, which the program carries.</summary>
    public static ColumnDictionary Default => Embedded.Value;

    /// <summary>Words at the beginning of the rows behind a table: 填表人, 注.</summary>
    public IReadOnlyList<string> Footers => _footers;

    /// <summary>Words at the beginning of a row that sums up others, at the end of a table or inside: 合计, 小计.</summary>
    public IReadOnlyList<string> Totals => _totals;

    /// <summary>Reads such a file.</summary>
    /// <exception cref="InputRefusedException">With the path of each error.</exception>
    public static ColumnDictionary Read(ReadOnlyMemory<byte> json, string file)
    {
        var reading = new JsonReading(file);
        var dictionary = new ColumnDictionary();
        if (reading.Open(json)?.Members("format", "rule", "footers", "totals", "functions", "lines", "tables") is { } root)
        {
            root.Required("format")?.OneOf(("expertreview.columns/1", true));
            root.Required("rule")?.Text();
            dictionary._footers.AddRange(Texts(root.Required("footers")).Select(CellText.Compact));
            dictionary._totals.AddRange(Texts(root.Required("totals")).Select(CellText.Compact));
            foreach (var (code, names) in root.Required("functions")?.Entries() ?? [])
                dictionary.AddFunction(code, names);
            foreach (var line in root.Required("lines")?.Items() ?? [])
                dictionary.AddLine(line);
            foreach (var (id, table) in root.Required("tables")?.Entries() ?? [])
                dictionary.AddTable(id, table);
        }

        reading.ThrowIfWrong();
        return dictionary;
    }

    /// <summary>A table by its name in code.</summary>
    /// <exception cref="KeyNotFoundException">The file has no such table.</exception>
    public KnownTable Table(string id) => _tables[id];

    /// <summary>The function of a Chinese name or a certain synonym; null when there is none.</summary>
    public ServiceFunction? Function(string compactName) => _functions.TryGetValue(compactName, out var function) ? function : null;

    /// <summary>The line of 服务功能 that an 指标 means; null when the rule has none of that name.</summary>
    public KnownLine? Line(ServiceFunction function, string name) => _lines.GetValueOrDefault($"{function.Code()}/{HeaderName.Of(name).Name}");

    private static List<string> Texts(JsonAt? at) => [.. (at?.Items() ?? []).Select(item => item.Text() ?? "")];

    private void AddFunction(string code, JsonAt names)
    {
        if (ServiceFunctions.FromCode(code) is not { } function)
        {
            names.Refuse(new($"没有功能 {code}", $"no function {code}"), new("第七条的十项", "the ten of Article 7"));
            return;
        }

        foreach (var name in Texts(names).Append(function.Name()))
            _functions[CellText.Compact(name)] = function;
    }

    private void AddLine(JsonAt line)
    {
        if (line.Members("function", "name", "unit", "synonyms") is not { } members || members.Required("function")?.Text() is not { } code
            || members.Required("name")?.Text() is not { } name || members.Required("unit")?.Text() is not { } unit)
            return;
        if (ServiceFunctions.FromCode(code) is not { } function)
        {
            line.Refuse(new($"没有功能 {code}", $"no function {code}"), new("第七条的十项", "the ten of Article 7"));
            return;
        }

        foreach (var known in Texts(members.Optional("synonyms")).Prepend(name))
            _lines[$"{code}/{HeaderName.Of(known).Name}"] = new KnownLine(function, name, unit);
    }

    private void AddTable(string id, JsonAt table)
    {
        if (table.Members("title", "rowsHave", "columns", "hasFooters") is not { } members)
            return;
        var columns = new List<KnownColumn>();
        foreach (var column in members.Required("columns")?.Items() ?? [])
            if (column.Members("id", "names", "unit", "needed", "expected", "before") is { } one && one.Required("id")?.Text() is { } name)
                columns.Add(new KnownColumn(
                    name, [.. Texts(one.Required("names")).Select(text => HeaderName.Of(text).Name)], one.Optional("unit")?.Text() ?? "",
                    one.Optional("needed")?.Flag() ?? false, one.Optional("expected")?.Flag() ?? false, one.Optional("before")?.Text()));
        _tables[id] = new KnownTable(id, members.Required("title")?.Text() ?? "", Texts(members.Required("rowsHave")), columns, members.Optional("hasFooters")?.Flag() ?? true);
    }
}
