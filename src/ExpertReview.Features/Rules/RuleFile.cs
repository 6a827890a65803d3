using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Json;

namespace ExpertReview.Features.Rules;

/// <summary>Reads <c>expertreview.recognition-rule/1</c> (scoring-templates/rules/, beside its schema). Beyond the schema: codes, clauses
/// and ids stand once, a clause is compared in the unit that the check knows, and a combination covers every choice of its reading
/// with lines that exist.</summary>
public static class RuleFile
{
    private const string Format = "expertreview.recognition-rule/1";
    private const decimal Most = 1_000_000_000_000m;

    /// <summary>Reads the file's bytes.</summary>
    /// <exception cref="InputRefusedException">Anything is wrong; every error with its JSON path.</exception>
    public static RecognitionRule Read(string file, ReadOnlyMemory<byte> utf8)
    {
        var reading = new JsonReading(file);
        var rule = reading.Open(utf8) is { } root ? RuleAt(root) : null;
        reading.ThrowIfWrong();
        return rule!;
    }

    private static RecognitionRule? RuleAt(JsonAt root)
    {
        if (root.Members("format", "id", "version", "title", "source", "inForce", "articles", "clauses", "functions", "readings", "validity", "publicity") is not { } members)
            return null;
        members.Required("format")?.OneOf((Format, true));
        members.Optional("source")?.Text();
        var readings = members.Optional("readings") is { } at ? RuleReadings.At(at) : [];
        return new RecognitionRule
        {
            Id = members.Required("id")?.Text() ?? "",
            Version = (int)(members.Required("version")?.Whole(1, 1000) ?? 0),
            Title = members.Required("title")?.Text() ?? "",
            InForce = members.Required("inForce")?.Day() ?? default,
            Articles = members.Required("articles") is { } articles ? List(articles, ArticleAt, article => article.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)) : [],
            Clauses = members.Required("clauses") is { } clauses ? List(clauses, ClauseAt, clause => clause.Code) : [],
            Functions = members.Required("functions") is { } functions ? RuleFunctions.At(functions, readings) : [],
            Readings = readings,
            Validity = ValidityAt(members.Required("validity")),
            PublicityWorkingDays = (int)(members.Required("publicity")?.Members("workingDays")?.Required("workingDays")?.Whole(1, 1000) ?? 0),
        };
    }

    /// <summary>The items of an array, at least one, no two with the same key; wrong ones are left out (and reported).</summary>
    internal static List<T> List<T>(JsonAt at, Func<JsonAt, T?> item, Func<T, string> key) where T : class
    {
        var list = new List<T>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var items = at.Items();
        if (items.Count == 0 && at.Element.ValueKind == System.Text.Json.JsonValueKind.Array)
            at.Refuse(new("数组为空", "the array is empty"), new("至少一项", "at least one item"));
        foreach (var one in items)
            if (item(one) is { } value)
            {
                if (seen.Add(key(value)))
                    list.Add(value);
                else
                    one.Refuse(new($"“{key(value)}”重复", $"\"{key(value)}\" stands twice"), new("每个只能出现一次", "each may stand once"));
            }

        return list;
    }

    /// <summary>The code of one of the ten functions.</summary>
    internal static ServiceFunction? FunctionAt(JsonAt? at) =>
        at?.OneOf([.. ServiceFunctions.All.Select(function => (function.Code(), function))]);

    /// <summary>A threshold.</summary>
    internal static decimal? ThresholdAt(JsonAt? at) => at?.Number(0, Most);

    private static RuleArticle? ArticleAt(JsonAt at) =>
        at.Members("number", "title") is { } members && members.Required("number")?.Whole(1, 1000) is { } number && members.Required("title")?.Text() is { } title
            ? new RuleArticle((int)number, title)
            : null;

    private static RuleClause? ClauseAt(JsonAt at)
    {
        if (at.Element.ValueKind != System.Text.Json.JsonValueKind.Object || !at.Element.TryGetProperty("kind", out _))
            return Incomplete(at);
        var byPerson = at.Element.GetProperty("kind").ValueEquals("person"u8);
        var members = byPerson ? at.Members("code", "cite", "title", "kind", "function") : at.Members("code", "cite", "title", "kind", "comparison", "threshold", "unit");
        members!.Required("kind")?.OneOf(("person", true), ("number", false));
        var (code, cite, title) = (members.Required("code"), members.Required("cite")?.Text(), members.Required("title")?.Text());
        if (code?.Text() is not { } name || cite is null || title is null)
            return null;
        if (byPerson)
            return new RuleClause(name, cite, title, Function: FunctionAt(members.Optional("function")));
        var comparison = members.Required("comparison")?.OneOf(
            ("atLeast", ClauseComparison.AtLeast), ("moreThan", ClauseComparison.MoreThan), ("atMost", ClauseComparison.AtMost));
        var unit = members.Required("unit");
        if (!EligibilityCheck.Units.TryGetValue(name, out var known))
            code.Value.Refuse(new($"没有数值条款“{name}”", $"no clause with a number is called \"{name}\""),
                new($"可用：{string.Join(' ', EligibilityCheck.Units.Keys)}", $"known: {string.Join(' ', EligibilityCheck.Units.Keys)}"));
        else if (unit?.Text() is { } written && written != known)
            unit.Value.Refuse(new($"条款 {name} 的单位“{written}”不可用", $"unit \"{written}\" of clause {name} can't be used"), new($"应为 {known}", $"expected {known}"));
        return comparison is null ? null : new RuleClause(name, cite, title, comparison, ThresholdAt(members.Optional("threshold")), known);
    }

    private static RuleClause? Incomplete(JsonAt at)
    {
        at.Members("code", "cite", "title", "kind", "comparison", "threshold", "unit", "function")?.Required("kind");
        return null;
    }

    private static RuleValidity ValidityAt(JsonAt? at)
    {
        var members = at?.Members("years", "mode");
        var mode = members?.Required("mode")?.OneOf(("fromAnnouncement", ValidityMode.FromAnnouncement), ("calendarYears", ValidityMode.CalendarYears));
        return new RuleValidity((int)(members?.Required("years")?.Whole(1, 100) ?? 0), mode ?? default);
    }
}
