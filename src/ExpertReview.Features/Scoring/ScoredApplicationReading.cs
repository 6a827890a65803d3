using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Json;

namespace ExpertReview.Features.Scoring;

/// <summary>The <c>applications</c> of a scores file.</summary>
internal static class ScoredApplicationReading
{
    private static readonly (string, ServiceFunction)[] Choices = [.. ServiceFunctions.All.Select(function => (function.Code(), function))];

    public static IReadOnlyList<ScoredApplication> Read(JsonAt at, ScoringTemplate template)
    {
        var applications = new List<ScoredApplication>();
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in at.Items())
        {
            var members = item.Members("no", "name", "prefecture", "recommender", "kind", "functions", "mainFunction", "figures", "ineligible");
            if (members?.Required("no") is not { } noAt || noAt.Text() is not { } no)
                continue;
            if (!numbers.Add(no))
                noAt.Refuse(new($"申报编号 {no} 重复", $"application {no} is double"), new("编号唯一", "numbers are unique"));
            var functions = members.Required("functions") is { } list ? FunctionsOf(list, template) : [];
            if (functions.Count == 0)
                continue;
            applications.Add(new ScoredApplication(no, functions)
            {
                Name = TextOf(members, "name"),
                Prefecture = TextOf(members, "prefecture"),
                Recommender = TextOf(members, "recommender"),
                Kind = TextOf(members, "kind"),
                MainFunction = members.Optional("mainFunction") is { IsNull: false } main ? MainOf(main, functions) : functions[0],
                Figures = members.Optional("figures") is { IsNull: false } figures ? FiguresOf(figures) : new Dictionary<string, Figure>(),
                Ineligible = members.Optional("ineligible") is { IsNull: false } reason ? reason.Text() : null,
            });
        }

        return applications;
    }

    private static string? TextOf(JsonMembers members, string name) => members.Optional(name) is { IsNull: false } text ? text.AnyText() : null;

    private static List<ServiceFunction> FunctionsOf(JsonAt at, ScoringTemplate template)
    {
        var functions = new List<ServiceFunction>();
        foreach (var item in at.Items())
        {
            if (item.OneOf(Choices) is not { } function)
                continue;
            if (functions.Contains(function))
                item.Refuse(new($"服务功能 {function.Code()} 重复", $"function {function.Code()} is double"), new("每项功能只列一次", "each function once"));
            else if (template.FunctionsBlock?.Claimed.Any(claimed => claimed.Function == function) != true)
                item.Refuse(new($"评分模板没有服务功能 {function.Code()}", $"the template has no function {function.Code()}"), Claimable(template));
            functions.Add(function);
        }

        if (at.Element.ValueKind == System.Text.Json.JsonValueKind.Array && at.Element.GetArrayLength() == 0)
            at.Refuse(new("没有申报服务功能", "an application without functions"), new("至少一项功能", "at least one function"));
        return functions;
    }

    private static Words Claimable(ScoringTemplate template)
    {
        var codes = string.Join(' ', template.FunctionsBlock?.Claimed.Select(claimed => claimed.Function.Code()) ?? []);
        return new($"模板中的功能：{codes}", $"functions of the template: {codes}");
    }

    private static ServiceFunction MainOf(JsonAt at, List<ServiceFunction> functions)
    {
        if (at.OneOf(Choices) is not { } main)
            return functions[0];
        if (!functions.Contains(main))
            at.Refuse(new($"主要功能 {main.Code()} 不在申报功能中", $"main function {main.Code()} is not among the functions"), new("应为 functions 之一", "one of functions"));
        return main;
    }

    private static Dictionary<string, Figure> FiguresOf(JsonAt at)
    {
        var figures = new Dictionary<string, Figure>(StringComparer.Ordinal);
        foreach (var (field, value) in at.Entries())
        {
            if (!FigureFields.IsKnown(field))
                value.Refuse(new($"没有字段 {field}", $"no field {field}"), FigureFields.Allowed);
            else if (value.IsNull)
                continue;
            else if (field == FigureFields.FoundedOn)
                figures[field] = value.Day() ?? default;
            else
                figures[field] = value.Number(-1_000_000_000_000_000m, 1_000_000_000_000_000m) ?? default(decimal);
        }

        return figures;
    }
}
