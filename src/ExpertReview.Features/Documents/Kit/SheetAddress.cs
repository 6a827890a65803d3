using System.Globalization;

namespace ExpertReview.Features.Documents.Kit;

/// <summary>Addresses of cells: A1.</summary>
internal static class SheetAddress
{
    /// <summary>Letters of a column, from 1.</summary>
    public static string Column(int column)
    {
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }

    /// <summary>A cell's address, column and row from 1.</summary>
    public static string Of(int column, int row) => Column(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>A block's address.</summary>
    public static string Of(int column, int row, int toColumn, int toRow) => Of(column, row) + ":" + Of(toColumn, toRow);
}

/// <summary>Where on a sheet its parts ended up; rows from 1.</summary>
/// <param name="HeaderFrom">First row of the header.</param>
/// <param name="HeaderTo">Last row of the header.</param>
/// <param name="DataTo">Last row of the table.</param>
/// <param name="LastRow">Last row of all.</param>
/// <param name="Filtered">Whether the header has filter buttons.</param>
internal readonly record struct SheetExtent(int HeaderFrom, int HeaderTo, int DataTo, int LastRow, bool Filtered);
