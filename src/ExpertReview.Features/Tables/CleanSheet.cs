using System.Globalization;
using System.Text;
using System.Xml;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Tables;

/// <summary>Copies one sheet's filled cells and nothing else: a coloured row of 16,384 empty cells, a false dimension or a formula never
/// reaches the reader. Numbers shown as dates keep one date style; numbers above 1 shown as percents become the text that was shown.</summary>
internal sealed class CleanSheet(string file, string sheet, NumberFormats formats, int sharedTexts)
{
    // A clerk's table is far smaller; a stray cell at the far end would make a reader build millions of blanks.
    private const long MaxArea = 4_000_000;

    // No program that writes workbooks puts more characters into a cell.
    private const int MaxText = 32_767;

    // Some tables merge cells in each row; more than this many were not made by a person.
    private const int MaxMerges = 100_000;

    private readonly StringBuilder _rows = new();
    private readonly List<int> _numbers = [];
    private readonly HashSet<int> _hidden = [];
    private readonly List<MergedRange> _merges = [];
    private readonly SortedDictionary<int, string> _cells = [];
    private int _lastColumn = -1;
    private string _lastPlace = "";

    /// <summary>Rows that hold something.</summary>
    public IReadOnlyList<int> Numbers => _numbers;

    public IReadOnlySet<int> Hidden => _hidden;

    public IReadOnlyList<MergedRange> Merges => _merges;

    /// <summary>The XML of the clean sheet.</summary>
    public string Copy(byte[] source)
    {
        using var xml = SafeXml.Reader(source);
        var row = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "row")
                row = CopyRow(xml, row);
            else if (xml.LocalName == "mergeCell" && CellPlace.Range(xml.GetAttribute("ref")) is { } merge)
                _merges.Add(_merges.Count < MaxMerges ? merge : throw SafetyGate.Broken(file));
        }

        var extent = _numbers.Count == 0 ? "A1" : $"A1:{CellPlace.Letters(_lastColumn)}{_numbers[^1]}";
        return $"""<?xml version="1.0" encoding="utf-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="{extent}"/><sheetData>{_rows}</sheetData></worksheet>""";
    }

    private int CopyRow(XmlReader xml, int before)
    {
        var number = xml.GetAttribute("r") is { } written ? SafeXml.Whole(written) ?? 0 : before + 1;
        if (number <= before || number > CellPlace.MaxRow)
            throw SafetyGate.Broken(file);
        var hidden = SafeXml.Flag(xml.GetAttribute("hidden"));
        _cells.Clear();
        if (!xml.IsEmptyElement)
            CopyCells(xml, number);
        if (_cells.Count == 0)
            return number;
        _lastColumn = Math.Max(_lastColumn, _cells.Keys.Last());
        _lastPlace = $"{CellPlace.Letters(_cells.Keys.Last())}{number}";
        if ((long)number * (_lastColumn + 1) > MaxArea)
            throw new RefusedFileException(
                file, new($"工作表「{sheet}」的单元格 {_lastPlace} 离表格太远", $"cell {_lastPlace} of sheet {sheet} lies too far from the table"),
                new("请删除表格以外的内容后另存为 .xlsx", "clear what lies outside of the table and save it again"));
        _numbers.Add(number);
        if (hidden)
            _hidden.Add(number);
        _rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{number}\">");
        foreach (var cell in _cells.Values)
            _rows.Append(cell);
        _rows.Append("</row>");
        return number;
    }

    private void CopyCells(XmlReader xml, int row)
    {
        var depth = xml.Depth;
        var column = -1;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c")
                continue;
            column = xml.GetAttribute("r") is not { } place ? column + 1 : CellPlace.Of(place) is { } at && at.Row == row ? at.Column : throw SafetyGate.Broken(file);
            if (column >= CellPlace.MaxColumn)
                throw SafetyGate.Broken(file);
            var type = xml.GetAttribute("t") ?? "n";
            var style = SafeXml.Whole(xml.GetAttribute("s")) ?? 0;
            if (!xml.IsEmptyElement && Content(xml) is { Length: > 0 } content && Written(type, style, content) is { } written
                && !_cells.TryAdd(column, $"<c r=\"{CellPlace.Letters(column)}{row}\"{written}</c>"))
                throw SafetyGate.Broken(file);
        }
    }

    // The value of <v>, or the texts of <is> without the sound marks.
    private string Content(XmlReader xml)
    {
        var depth = xml.Depth;
        var text = new StringBuilder();
        var element = "";
        var sound = 0;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                element = xml.LocalName;
                if (element == "rPh" && !xml.IsEmptyElement)
                    sound++;
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                if (xml.LocalName == "rPh")
                    sound--;
                element = "";
            }
            else if (sound == 0 && element is "v" or "t" && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                if (text.Append(xml.Value).Length > MaxText)
                    throw SafetyGate.Broken(file);
            }
        }

        return text.ToString();
    }

    private string? Written(string type, int style, string content)
    {
        switch (type)
        {
            case "s":
                if (SafeXml.Whole(content.Trim()) is not { } index || index < 0 || index >= sharedTexts)
                    throw SafetyGate.Broken(file);
                return string.Create(CultureInfo.InvariantCulture, $" t=\"s\"><v>{index}</v>");
            case "n" when !double.TryParse(content, NumberStyles.Float, CultureInfo.InvariantCulture, out _):
                throw SafetyGate.Broken(file);
            case "n":
                return OfNumber(content.Trim(), style);
            case "b":
                return Text(content.Trim() == "1" ? "TRUE" : "FALSE");
            case "d":
                return Text(content.Length >= 10 ? content[..10] : content);
            default:
                return string.IsNullOrWhiteSpace(content) ? null : Text(content);
        }
    }

    private string OfNumber(string content, int style)
    {
        if (formats.IsDate(style) && double.Parse(content, CultureInfo.InvariantCulture) is >= 1 and < 2_958_466)
            return $" s=\"1\"><v>{content}</v>";
        if (ClaimsMore(content))
            return Text(formats.IsPercent(style) ? content + "（百分比格式）" : content);
        if (formats.IsPercent(style) && double.Parse(content, CultureInfo.InvariantCulture) is > 1 and < 1e9 and var share)
            return Text(decimal.Parse(share.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture) * 100m is var percent
                ? string.Create(CultureInfo.InvariantCulture, $"{percent:0.##########}%")
                : "");
        return $"><v>{content}</v>";
    }

    // No program for tables keeps more than seventeen digits. A fraction of more goes on as the text that it is: read to its last digit, or refused, and never
    // rounded without a word. Whole numbers as long as that are refused for their size by who reads them.
    private static bool ClaimsMore(string content) => content.Contains('.', StringComparison.Ordinal) && ExactDecimal.SignificantDigits(content) > 17;

    private static string Text(string text) => $" t=\"str\"><v>{SafeXml.Escaped(text)}</v>";
}
