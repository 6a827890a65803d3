using System.Globalization;

namespace ExpertReview.Features.Tables;

/// <summary>Places in a sheet as A1 writes them.</summary>
internal static class CellPlace
{
    public const int MaxRow = 1_048_576;
    public const int MaxColumn = 16_384;

    /// <summary>The letters of a column counted from 0.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + (rest - 1) % 26) + letters;
        return letters;
    }

    /// <summary>Row (from 1) and column (from 0) of a reference such as $B$12; null when it is none or lies outside of a sheet.</summary>
    public static (int Row, int Column)? Of(ReadOnlySpan<char> reference)
    {
        int column = 0, at = 0;
        if (at < reference.Length && reference[at] == '$')
            at++;
        for (; at < reference.Length && char.ToUpperInvariant(reference[at]) is >= 'A' and <= 'Z' and var letter && column <= MaxColumn; at++)
            column = column * 26 + letter - 'A' + 1;
        if (at < reference.Length && reference[at] == '$')
            at++;
        return column is >= 1 and <= MaxColumn && int.TryParse(reference[at..], NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row is >= 1 and <= MaxRow
            ? (row, column - 1)
            : null;
    }

    /// <summary>A range such as A1:C3; null when it is none.</summary>
    public static MergedRange? Range(string? reference)
    {
        if (reference?.Split(':') is not [var first, var last] || Of(first) is not { } from || Of(last) is not { } to)
            return null;
        return new MergedRange(Math.Min(from.Row, to.Row), Math.Min(from.Column, to.Column), Math.Max(from.Row, to.Row), Math.Max(from.Column, to.Column));
    }
}
