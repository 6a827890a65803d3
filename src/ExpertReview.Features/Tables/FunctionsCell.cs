using System.Text.RegularExpressions;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Tables;

/// <summary>服务功能 in one cell, however they are separated. One that is not known refuses the cell.</summary>
public static partial class FunctionsCell
{
    private static string Allowed => $"应为第七条的十项功能：{string.Join('、', ServiceFunctions.All.Select(one => one.Name()))}";

    /// <summary>The functions in the order of the cell, without doubles; null when empty.</summary>
    public static CellReading<IReadOnlyList<ServiceFunction>> Read(SheetCell cell, ColumnDictionary words)
    {
        if (cell.IsEmpty)
            return default;
        if (cell.Kind == CellKind.Error)
            return No($"公式错误「{cell.Text}」；{Allowed}");
        var functions = new List<ServiceFunction>();
        // The normal form comes piece by piece: it would make a blank of nothing, but blanks separate.
        foreach (var piece in Separators().Split(CompatibilityForm.Of(cell.Text)))
        {
            var plain = Numbering().Replace(CellText.Compact(piece), "");
            if (plain.Length == 0)
                continue;
            var main = MainMark().Replace(plain, "");
            if (Known(main, words) is not { Count: > 0 } known)
                return No($"「{piece.Trim()}」不是可申报的服务功能；{Allowed}");
            if (main.Length != plain.Length && (functions.Count > 0 || known.Count > 1))
                return No($"「{piece.Trim()}」标为主要功能却不在首位；请把主要功能写在最前面");
            functions.AddRange(known.Where(one => !functions.Contains(one)));
        }

        return functions.Count == 0 ? No($"「{cell.Text}」不含服务功能；{Allowed}") : new(new ValueList<ServiceFunction>(functions));
    }

    /// <summary>One function; null when empty.</summary>
    public static CellReading<ServiceFunction?> One(SheetCell cell, ColumnDictionary words)
    {
        var read = Read(cell, words);
        if (read.Problem is not null)
            return CellReading<ServiceFunction?>.No(read.Problem);
        return read.Value is null ? default : read.Value.Count == 1 ? new(read.Value[0]) : CellReading<ServiceFunction?>.No($"「{cell.Text}」有多项功能；每行一项");
    }

    // Written one after another without any sign, the full names still tell where one ends.
    private static List<ServiceFunction>? Known(string text, ColumnDictionary words)
    {
        if (words.Function(text) is { } function)
            return [function];
        var found = new List<ServiceFunction>();
        for (var at = 0; at < text.Length;)
        {
            var next = ServiceFunctions.All.FirstOrDefault(one => string.CompareOrdinal(text, at, one.Name(), 0, one.Name().Length) == 0);
            if (next == default)
                return null;
            found.Add(next);
            at += next.Name().Length;
        }

        return found;
    }

    private static CellReading<IReadOnlyList<ServiceFunction>> No(string problem) => CellReading<IReadOnlyList<ServiceFunction>>.No(problem);

    [GeneratedRegex(@"以及|[、,，;；。/\\|｜+&·•▪●和及与\s]", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(?:\((?:[0-9]{1,2}|[一二三四五六七八九十])\)|(?:[0-9]{1,2}|[一二三四五六七八九十])[.)、:]?)(?=\p{IsCJKUnifiedIdeographs})|^[√✓☑■-]|[.]$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"\((?:主|主要|主项|主功能|主要功能)\)$|^(?:主|主要|主要功能):", RegexOptions.CultureInvariant)]
    private static partial Regex MainMark();
}
