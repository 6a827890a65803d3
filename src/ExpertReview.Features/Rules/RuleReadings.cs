using ExpertReview.Domain.Applications;
using ExpertReview.Features.Json;

namespace ExpertReview.Features.Rules;

/// <summary>The member <c>readings</c> of a rule file.</summary>
internal static class RuleReadings
{
    public static IReadOnlyList<RuleReading> At(JsonAt at) => RuleFile.List(at, ReadingAt, reading => reading.Id);

    private static RuleReading? ReadingAt(JsonAt at)
    {
        if (at.Members("id", "cite", "title", "choices", "several", "default") is not { } members)
            return null;
        var known = members.Required("id")?.OneOf(("article7_5", 0), ("satisfied", 1), ("qualified", 2)) is not null;
        var choices = members.Required("choices") is { } list ? RuleFile.List(list, ChoiceAt, choice => choice.Id) : [];
        var several = members.Optional("several")?.Flag() ?? false;
        var chosen = new List<string>();
        if (members.Required("default") is { } defaults)
        {
            foreach (var one in defaults.Items())
                if (one.Text() is { } id && choices.Exists(choice => choice.Id == id))
                    chosen.Add(id);
                else
                    one.Refuse(new("不在可选的理解之中", "not among the choices"), new($"可用：{string.Join(' ', choices.Select(choice => choice.Id))}", $"known: {string.Join(' ', choices.Select(choice => choice.Id))}"));
            if (chosen.Count == 0 || chosen.Count > 1 && !several)
                defaults.Refuse(new($"默认了 {chosen.Count} 项", $"{chosen.Count} choices are the default"), several ? new("至少一项", "at least one") : new("恰好一项", "exactly one"));
        }

        var (cite, title) = (members.Required("cite")?.Text(), members.Required("title")?.Text());
        return known && cite is not null && title is not null
            ? new RuleReading(members.Required("id")!.Value.Element.GetString()!, cite, title, choices, several, chosen)
            : null;
    }

    private static ReadingChoice? ChoiceAt(JsonAt at) =>
        at.Members("id", "text") is { } members && members.Required("id")?.Text() is { } id && members.Required("text")?.Text() is { } text
            ? new ReadingChoice(id, text)
            : null;
}
