using System.Text.RegularExpressions;

namespace ExpertReview.Tests.Floors;

/// <summary>The list of floors in src/README.md: a folder may name folders of lines above its own, itself, and (after "| only") nothing else.</summary>
public sealed partial class FloorList
{
    private readonly Dictionary<string, (int Line, string[]? Only)> _folders = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Folders => _folders.Keys;

    public static FloorList Parse(string readme)
    {
        var block = Block().Match(readme.ReplaceLineEndings("\n"));
        Assert.True(block.Success, "src/README.md has no ```floors block");
        var list = new FloorList();
        foreach (var (line, number) in block.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((line, number) => (line, number)))
        {
            var halves = line.Split("| only ", StringSplitOptions.TrimEntries);
            foreach (var folder in halves[0].Split(',', StringSplitOptions.TrimEntries))
                list._folders.Add(folder, (number, halves.Length > 1 ? halves[1].Split(',', StringSplitOptions.TrimEntries) : null));
        }

        return list;
    }

    /// <summary>The listed folder that a namespace below ExpertReview belongs to; null when none is listed.</summary>
    public string? FolderOf(string namespaceName)
    {
        var name = namespaceName.StartsWith("ExpertReview.", StringComparison.Ordinal) ? namespaceName["ExpertReview.".Length..] : namespaceName;
        return _folders.ContainsKey(name) ? name : null;
    }

    public bool MayName(string from, string to)
    {
        if (from == to)
            return true;
        var (line, only) = _folders[from];
        return _folders[to].Line < line && (only is null || only.Any(allowed => to == allowed || to.StartsWith(allowed + ".", StringComparison.Ordinal)));
    }

    [GeneratedRegex("```floors\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
