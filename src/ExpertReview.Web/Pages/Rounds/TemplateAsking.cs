using System.Text.RegularExpressions;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Scoring;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>Makes a template of the one that stands and of what was typed; what is wrong lands at its field.</summary>
internal static partial class TemplateAsking
{
    /// <summary>What was typed, by path.</summary>
    public static Dictionary<string, string> Typed(IFormCollection form) => form.Where(one => one.Key.StartsWith("$.", StringComparison.Ordinal))
        .ToDictionary(one => one.Key, one => one.Value.ToString().ReplaceLineEndings("\n").Trim(), StringComparer.Ordinal);

    /// <summary>The changed template, or null: the messages then stand in the model state.</summary>
    public static ScoringTemplate? Changed(ScoringTemplate before, IReadOnlyDictionary<string, string> typed, ModelStateDictionary state)
    {
        var edit = new TemplateEdit(before, typed);
        try
        {
            return TemplateFile.Read(edit.After, "评分模板");
        }
        catch (InputRefusedException refused)
        {
            // A sum belongs to the group of its rows; a form sends rows only.
            HashSet<string> fields = [.. typed.Keys.Where(key => !key.EndsWith(".remove", StringComparison.Ordinal)), .. typed.Keys.SelectMany(key => Group().Matches(key).Select(one => key[..(one.Index + one.Length - 1)])), "$.rules.aggregate"];
            foreach (var error in refused.Errors)
            {
                var field = edit.FieldOf(error.Place, fields, out var row);
                var (zh, en) = row is { } line ? ($"第 {line} 行：", $"line {line}: ") : ("", "");
                state.AddModelError(field ?? "", new Words($"{zh}{error.What.Zh}；{error.Allowed.Zh}", $"{en}{error.What.En}; {error.Allowed.En}").Said());
            }

            return null;
        }
    }

    // The name of each list in a path, with its bracket.
    [GeneratedRegex(@"(?:blocks|claimed|criteria|evidence|tieChain)\[")]
    private static partial Regex Group();
}
