using System.Globalization;

namespace ExpertReview.Features.Scoring;

/// <summary>The order that somebody gave to the rows of a template's list. Rows keep the names they have in the form; the list's own field
/// <c>.order</c> holds their numbers one after the other, so that moving a row loses nothing that was typed.</summary>
public static class TemplateOrder
{
    /// <summary>The numbers of the rows in their order; those that the field does not name stand behind, as they stood.</summary>
    /// <param name="typed">What was typed, by path.</param>
    /// <param name="list">Path of the list.</param>
    /// <param name="rows">How many rows there are.</param>
    public static IReadOnlyList<int> Of(IReadOnlyDictionary<string, string> typed, string list, int rows)
    {
        var order = new List<int>(rows);
        foreach (var part in typed.GetValueOrDefault(FieldOf(list), "").Split(',', rows + 1))
            if (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row < rows && !order.Contains(row))
                order.Add(row);
        order.AddRange(Enumerable.Range(0, rows).Except(order).ToList());
        return order;
    }

    /// <summary>Name of the field that holds the order of a list.</summary>
    public static string FieldOf(string list) => list + ".order";
}
