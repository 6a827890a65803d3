using System.Globalization;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Incoming;
using ExpertReview.Features.Tables;

namespace ExpertReview.Features.Offline;

/// <summary>One field as a sheet from outside has it.</summary>
/// <param name="Cell">Where its value stands, as D12.</param>
/// <param name="Field">The field's name.</param>
/// <param name="Base">Position in the log of the value that stood there when the sheet was made.</param>
/// <param name="Value">What stands there.</param>
internal sealed record ReadField(string Cell, string Field, long Base, SheetCell Value);

/// <summary>One sheet from outside.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Sheet">Name of the tab.</param>
/// <param name="Identity">What it says about itself; null when it is no sheet of this form.</param>
/// <param name="Fields">Its fields, from top to bottom.</param>
/// <param name="Broken">Why its hidden columns can't be trusted; null when they can.</param>
internal sealed record ReadSheet(string File, string Sheet, OfflineIdentity? Identity, IReadOnlyList<ReadField> Fields, Words? Broken);

/// <summary>Reads workbooks from outside as offline forms, through the one door for workbooks.</summary>
internal static class OfflineReading
{
    /// <summary>The sheets of a file.</summary>
    /// <exception cref="RefusedFileException">It is no workbook, or not a safe one.</exception>
    public static IReadOnlyList<ReadSheet> Read(IncomingFile file)
    {
        byte[] bytes;
        try
        {
            bytes = file.Bytes();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new RefusedFileException(file.Name, new("文件被占用或没有读取权限，读不出", "the file is locked or may not be read"), new("请关闭后再上传", "close it and upload it again"));
        }

        var book = SafetyGate.Open(new TableFile(file.Name, bytes));
        return [.. book.Sheets.Select(sheet => Sheet(file.Name, sheet.Name, book.Rows(sheet)))];
    }

    private static ReadSheet Sheet(string file, string name, IReadOnlyList<SheetRow> rows)
    {
        if (rows is not [{ Number: 1 } first, ..] || OfflineIdentity.Read(first[OfflineColumn.Field - 1].Text) is not { } identity)
            return new ReadSheet(file, name, null, [], null);
        var fields = new List<ReadField>();
        foreach (var row in rows.Skip(1))
        {
            Words? broken = null;
            foreach (var (field, answer) in new[] { (OfflineColumn.Field, OfflineColumn.Answer), (OfflineColumn.WordField, OfflineColumn.Word) })
                broken ??= Take(row, field, answer, fields);
            if (broken is not null)
                return new ReadSheet(file, name, identity, fields, broken);
        }

        return new ReadSheet(file, name, identity, fields, identity.Fits(fields.Select(one => (one.Field, one.Base)))
            ? null
            : new Words("表号与隐藏的栏目编号不符：表被改动过或不完整，请重新下载", "the sheet's number does not fit its hidden columns: it was changed or is not whole; download it again"));
    }

    private static Words? Take(SheetRow row, int field, int answer, List<ReadField> fields)
    {
        if (row[field - 1].Text is not { Length: > 0 } name)
            return null;
        // The opinion takes the whole width and begins beside its title.
        var column = name == Domain.Reviews.ScoreField.Opinion.Name ? OfflineColumn.Basis : answer;
        if (!long.TryParse(row[field].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var seen))
            return new Words($"第 {row.Number} 行的隐藏列被改动，请重新下载", $"the hidden columns of row {row.Number} were changed; download the sheet again");
        fields.Add(new ReadField(string.Create(CultureInfo.InvariantCulture, $"{CellPlace.Letters(column - 1)}{row.Number}"), name, seen, row[column - 1]));
        return null;
    }
}
