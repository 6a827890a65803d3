using System.Text.RegularExpressions;

namespace ExpertReview.Tests.Floors;

/// <summary>Reads the <c>using</c> lines of one file against the list of floors. A circle made of nameof only is seen here and
/// not in compiled code.</summary>
public static partial class UsingLines
{
    public static IEnumerable<string> Faults(FloorList floors, string file, string text)
    {
        var own = NamespaceLine().Match(text);
        if (!own.Success)
            yield break;
        var from = floors.FolderOf(own.Groups[1].Value);
        if (from is null)
        {
            yield return $"{file}: namespace {own.Groups[1].Value} stands on no floor of src/README.md";
            yield break;
        }

        foreach (Match named in UsingLine().Matches(text))
            if (floors.FolderOf(named.Groups[1].Value) is { } to && !floors.MayName(from, to))
                yield return $"{file}: {from} names {to}";
    }

    [GeneratedRegex(@"^namespace (ExpertReview[\w.]*);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^\s*(?:global )?using (?:static )?(?:\w+ = )?(ExpertReview[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex UsingLine();
}
