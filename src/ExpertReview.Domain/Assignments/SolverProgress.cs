using System.Globalization;

namespace ExpertReview.Domain.Assignments;

/// <summary>How far a solver is: what it does for which aim, the best plan's figure so far and the proven bound. A solver tells it as one
/// line of text, which the command line shows as it is and a page puts into words.</summary>
/// <param name="Method"><c>min-cost-flow</c>, <c>glop</c> (bounds), <c>highs</c> (search).</param>
/// <param name="Aim">The stage, as the solver names it: Missing, Places, Load, Squares, Worst, Total; empty for all at once.</param>
/// <param name="Pairs">How many pairs are left open; null when not told.</param>
/// <param name="Best">The stage's figure of the best plan so far; null while there is none.</param>
/// <param name="Bound">No plan is better than this; null when not known.</param>
public sealed record SolverProgress(string Method, string Aim, int? Pairs = null, decimal? Best = null, decimal? Bound = null)
{
    /// <summary>The line: <c>highs Total, 812 pairs, best 249.35, bound 249.4</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Method}{(Aim.Length > 0 ? " " + Aim : "")}")
        + Part(Pairs, " pairs", after: true) + Part(Best, "best ") + Part(Bound, "bound ");

    /// <summary>Reads a line; what it does not know is left out.</summary>
    public static SolverProgress Read(string line)
    {
        var parts = line.Split(", ");
        var head = parts[0].Split(' ', 2);
        decimal? Figure(string name) => parts.FirstOrDefault(part => part.StartsWith(name, StringComparison.Ordinal)) is { } found
            && decimal.TryParse(found[name.Length..], NumberStyles.Number, CultureInfo.InvariantCulture, out var figure) ? figure : null;
        var pairs = parts.FirstOrDefault(part => part.EndsWith(" pairs", StringComparison.Ordinal)) is { } open
            && int.TryParse(open[..^6], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : (int?)null;
        return new SolverProgress(head[0], head.Length > 1 ? head[1] : "", pairs, Figure("best "), Figure("bound "));
    }

    private static string Part(decimal? figure, string name, bool after = false) =>
        figure is not { } value ? "" : after ? string.Create(CultureInfo.InvariantCulture, $", {value}{name}") : string.Create(CultureInfo.InvariantCulture, $", {name}{value:0.######}");
}
