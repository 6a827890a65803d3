using System.Text;
using System.Xml;

namespace ExpertReview.Features.Tables;

/// <summary>Which cell styles show a number as a date or as a percent.</summary>
internal sealed class NumberFormats
{
    private readonly List<Shown> _styles = [];

    private enum Shown
    {
        Plain,
        Date,
        Percent,
    }

    public bool IsDate(int style) => style >= 0 && style < _styles.Count && _styles[style] == Shown.Date;

    public bool IsPercent(int style) => style >= 0 && style < _styles.Count && _styles[style] == Shown.Percent;

    public static NumberFormats Read(byte[]? styles)
    {
        var formats = new NumberFormats();
        if (styles is null)
            return formats;
        var codes = new Dictionary<int, string>();
        using var xml = SafeXml.Reader(styles);
        var inCells = false;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "cellXfs")
                inCells = false;
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "cellXfs")
                inCells = !xml.IsEmptyElement;
            else if (xml.LocalName == "numFmt" && SafeXml.Whole(xml.GetAttribute("numFmtId")) is { } id)
                codes[id] = xml.GetAttribute("formatCode") ?? "";
            else if (inCells && xml.LocalName == "xf")
                formats._styles.Add(Kind(SafeXml.Whole(xml.GetAttribute("numFmtId")) ?? 0, codes));
        }

        return formats;
    }

    // 14-17, 22 and 27-36, 50-58 are built-in dates (the latter the Chinese ones); 9 and 10 percents; 18-21, 45-47 times of day.
    private static Shown Kind(int id, Dictionary<int, string> codes)
    {
        if (codes.TryGetValue(id, out var code))
            return OfCode(code);
        if (id is >= 14 and <= 17 or 22 or >= 27 and <= 36 or >= 50 and <= 58)
            return Shown.Date;
        return id is 9 or 10 ? Shown.Percent : Shown.Plain;
    }

    private static Shown OfCode(string code)
    {
        var bare = new StringBuilder();
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] == '"')
                i = code.IndexOf('"', i + 1) is var quote and >= 0 ? quote : code.Length;
            else if (code[i] == '[')
                i = code.IndexOf(']', i + 1) is var bracket and >= 0 ? bracket : code.Length;
            else if (code[i] is '\\' or '_' or '*')
                i++;
            else
                bare.Append(char.ToLowerInvariant(code[i]));
        }

        var plain = bare.ToString().Replace("general", "", StringComparison.Ordinal);
        if (plain.Contains('%', StringComparison.Ordinal))
            return Shown.Percent;
        return plain.AsSpan().IndexOfAny('y', 'd') >= 0 || plain.Contains('m', StringComparison.Ordinal) && !plain.Contains('h', StringComparison.Ordinal) && !plain.Contains('s', StringComparison.Ordinal)
            ? Shown.Date
            : Shown.Plain;
    }
}
