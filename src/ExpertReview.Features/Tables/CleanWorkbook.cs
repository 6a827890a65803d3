using System.IO.Compression;
using System.Security;
using System.Text;
using System.Xml;

namespace ExpertReview.Features.Tables;

/// <summary>Builds the clean copy of a workbook from its unpacked parts.</summary>
internal static class CleanWorkbook
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static SafeWorkbook Make(string file, Dictionary<string, byte[]> parts)
    {
        foreach (var (name, bytes) in parts)
            if (name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
                RefuseExternal(file, bytes);
        var workbook = Targets(parts, "_rels/.rels", "").FirstOrDefault(one => one.Type.EndsWith("/officeDocument", StringComparison.Ordinal)).Target ?? "xl/workbook.xml";
        if (!parts.TryGetValue(workbook, out var book))
            throw SafetyGate.Broken(file);
        var folder = workbook[..(workbook.LastIndexOf('/') + 1)];
        var targets = Targets(parts, $"{folder}_rels/{workbook[folder.Length..]}.rels", folder);
        var shared = targets.FirstOrDefault(one => one.Type.EndsWith("/sharedStrings", StringComparison.Ordinal)).Target is { } texts ? parts.GetValueOrDefault(texts) : null;
        var styles = targets.FirstOrDefault(one => one.Type.EndsWith("/styles", StringComparison.Ordinal)).Target is { } look ? parts.GetValueOrDefault(look) : null;
        var formats = NumberFormats.Read(styles);
        var count = CountTexts(shared);
        var (listed, from1904) = Sheets(book);

        var facts = new List<SheetFacts>();
        var sheets = new List<string>();
        foreach (var (name, id, hidden) in listed)
        {
            var target = targets.FirstOrDefault(one => one.Id == id);
            if (target.Type?.EndsWith("/worksheet", StringComparison.Ordinal) != true)
                continue;
            if (!parts.TryGetValue(target.Target, out var source))
                throw SafetyGate.Broken(file);
            var sheet = new CleanSheet(file, name, formats, count);
            sheets.Add(sheet.Copy(source));
            facts.Add(new SheetFacts(facts.Count, name, hidden, sheet.Numbers, sheet.Hidden, sheet.Merges));
        }

        if (facts.Count == 0)
            throw new RefusedFileException(file, new("工作簿里没有工作表", "the workbook has no sheet"), SafetyGate.Again);
        return new SafeWorkbook(file, facts, from1904, Pack(sheets, shared));
    }

    private static void RefuseExternal(string file, byte[] relations)
    {
        using var xml = SafeXml.Reader(relations);
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && string.Equals(xml.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)
                && xml.GetAttribute("Type")?.EndsWith("/hyperlink", StringComparison.Ordinal) != true)
                // A mail address that became a link is a cell's look; everything else would be fetched.
                throw SafetyGate.External(file, xml.GetAttribute("Target") ?? "");
    }

    private static List<(string Id, string Type, string Target)> Targets(Dictionary<string, byte[]> parts, string name, string folder)
    {
        var targets = new List<(string, string, string)>();
        if (!parts.TryGetValue(name, out var bytes))
            return targets;
        using var xml = SafeXml.Reader(bytes);
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("Target") is { } target)
                targets.Add((xml.GetAttribute("Id") ?? "", xml.GetAttribute("Type") ?? "", Resolved(folder, target)));
        return targets;
    }

    private static string Resolved(string folder, string target)
    {
        if (target.StartsWith('/'))
            return target[1..];
        var steps = new List<string>();
        foreach (var step in (folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
            if (step == "..")
                steps.RemoveRange(Math.Max(0, steps.Count - 1), Math.Min(1, steps.Count));
            else if (step != ".")
                steps.Add(step);
        return string.Join('/', steps);
    }

    private static (List<(string Name, string Id, bool Hidden)> Sheets, bool From1904) Sheets(byte[] book)
    {
        var sheets = new List<(string, string, bool)>();
        var from1904 = false;
        using var xml = SafeXml.Reader(book);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "workbookPr")
                from1904 = SafeXml.Flag(xml.GetAttribute("date1904"));
            else if (xml.LocalName == "sheet")
                sheets.Add((xml.GetAttribute("name") ?? "", xml.GetAttribute("id", Relations) ?? xml.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships") ?? "",
                    xml.GetAttribute("state") is "hidden" or "veryHidden"));
        }

        return (sheets, from1904);
    }

    private static int CountTexts(byte[]? shared)
    {
        if (shared is null)
            return 0;
        var count = 0;
        using var xml = SafeXml.Reader(shared);
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
                count++;
        return count;
    }

    private static byte[] Pack(List<string> sheets, byte[]? shared)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="utf-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"""));
            var names = string.Concat(sheets.Select((_, i) => $"""<sheet name="{SecurityElement.Escape(SafeWorkbook.InnerName(i))}" sheetId="{i + 1}" r:id="rId{i + 1}"/>"""));
            Add(zip, "xl/workbook.xml", Encoding.UTF8.GetBytes($"""<?xml version="1.0" encoding="utf-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{Relations}"><sheets>{names}</sheets></workbook>"""));
            var targets = string.Concat(sheets.Select((_, i) => $"""<Relationship Id="rId{i + 1}" Type="{Relations}/worksheet" Target="worksheets/sheet{i + 1}.xml"/>"""));
            Add(zip, "xl/_rels/workbook.xml.rels", Encoding.UTF8.GetBytes($"""<?xml version="1.0" encoding="utf-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{targets}</Relationships>"""));
            Add(zip, "xl/styles.xml", """<?xml version="1.0" encoding="utf-8"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>"""u8.ToArray());
            if (shared is not null)
                Add(zip, "xl/sharedStrings.xml", shared);
            for (var i = 0; i < sheets.Count; i++)
                Add(zip, $"xl/worksheets/sheet{i + 1}.xml", Encoding.UTF8.GetBytes(sheets[i]));
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        using var target = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
        target.Write(bytes);
    }
}
