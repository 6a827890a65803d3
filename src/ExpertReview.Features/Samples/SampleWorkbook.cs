using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace ExpertReview.Features.Samples;

/// <summary>Writes small workbooks as SpreadsheetML (ECMA-376) with a fixed time on every entry, so that the same cells give the same bytes. Written directly: ten
/// thousand reports take seconds, and a library's writer would put the clock into the file.</summary>
internal static class SampleWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";

    private static readonly DateTimeOffset Stamp = new(2026, 6, 30, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Writes one workbook.</summary>
    public static void Write(string path, params IReadOnlyList<SampleSheet> sheets)
    {
        using var file = File.Create(path);
        using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        Entry(zip, "[Content_Types].xml", writer => Types(writer, sheets.Count));
        Entry(zip, "_rels/.rels", writer => Related(writer, [("officeDocument", "xl/workbook.xml")]));
        Entry(zip, "xl/workbook.xml", writer => Book(writer, sheets));
        Entry(zip, "xl/_rels/workbook.xml.rels", writer =>
            Related(writer, [.. Enumerable.Range(1, sheets.Count).Select(number => ("worksheet", $"worksheets/sheet{number}.xml")), ("styles", "styles.xml")]));
        Entry(zip, "xl/styles.xml", Styles);
        for (var number = 0; number < sheets.Count; number++)
            Entry(zip, $"xl/worksheets/sheet{number + 1}.xml", writer => Sheet(writer, sheets[number]));
    }

    private static void Entry(ZipArchive zip, string name, Action<XmlWriter> content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Stamp;
        using var stream = entry.Open();
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize });
        writer.WriteStartDocument(true);
        content(writer);
    }

    private static void Types(XmlWriter writer, int sheets)
    {
        writer.WriteStartElement("Types", ContentTypes);
        Attributes(writer, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Attributes(writer, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        Attributes(writer, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", Kind + "sheet.main+xml"));
        Attributes(writer, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", Kind + "styles+xml"));
        for (var number = 1; number <= sheets; number++)
            Attributes(writer, "Override", ("PartName", $"/xl/worksheets/sheet{number}.xml"), ("ContentType", Kind + "worksheet+xml"));
        writer.WriteEndElement();
    }

    private static void Related(XmlWriter writer, IReadOnlyList<(string Type, string Target)> related)
    {
        writer.WriteStartElement("Relationships", PackageRelations);
        for (var number = 0; number < related.Count; number++)
            Attributes(writer, "Relationship", ("Id", $"rId{number + 1}"), ("Type", $"{Relations}/{related[number].Type}"), ("Target", related[number].Target));
        writer.WriteEndElement();
    }

    private static void Book(XmlWriter writer, IReadOnlyList<SampleSheet> sheets)
    {
        writer.WriteStartElement("workbook", Main);
        writer.WriteStartElement("sheets", Main);
        for (var number = 1; number <= sheets.Count; number++)
        {
            writer.WriteStartElement("sheet", Main);
            writer.WriteAttributeString("name", sheets[number - 1].Name);
            writer.WriteAttributeString("sheetId", Number(number));
            writer.WriteAttributeString("r", "id", Relations, $"rId{number}");
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    // Style 1 shows a number as a day (built-in format 14).
    private static void Styles(XmlWriter writer) => writer.WriteRaw(
        $"""<styleSheet xmlns="{Main}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>""");

    private static void Sheet(XmlWriter writer, SampleSheet sheet)
    {
        writer.WriteStartElement("worksheet", Main);
        writer.WriteStartElement("sheetData", Main);
        for (var row = 0; row < sheet.Rows.Count; row++)
        {
            writer.WriteStartElement("row", Main);
            writer.WriteAttributeString("r", Number(row + 1));
            for (var column = 0; column < sheet.Rows[row].Count; column++)
                Cell(writer, SampleSheet.Letters(column) + Number(row + 1), sheet.Rows[row][column]);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        if (sheet.Merged.Count > 0)
        {
            writer.WriteStartElement("mergeCells", Main);
            foreach (var range in sheet.Merged)
                Attributes(writer, "mergeCell", ("ref", range));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void Cell(XmlWriter writer, string place, object? value)
    {
        if (value is null)
            return;
        writer.WriteStartElement("c", Main);
        writer.WriteAttributeString("r", place);
        if (value is string text)
        {
            writer.WriteAttributeString("t", "inlineStr");
            writer.WriteStartElement("is", Main);
            writer.WriteStartElement("t", Main);
            writer.WriteAttributeString("xml", "space", null, "preserve");
            writer.WriteString(text);
            writer.WriteEndElement();
            writer.WriteEndElement();
        }
        else
        {
            if (value is DateOnly)
                writer.WriteAttributeString("s", "1");
            writer.WriteElementString("v", Main, value is DateOnly day ? Number(day.DayNumber - new DateOnly(1899, 12, 30).DayNumber) : Convert.ToString(value, CultureInfo.InvariantCulture));
        }

        writer.WriteEndElement();
    }

    private static void Attributes(XmlWriter writer, string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        writer.WriteStartElement(element);
        foreach (var (name, value) in attributes)
            writer.WriteAttributeString(name, value);
        writer.WriteEndElement();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
