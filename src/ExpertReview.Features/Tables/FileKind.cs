using System.Text;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Tables;

/// <summary>What a file that is no xlsx really is, in words a clerk can act on.</summary>
internal static class FileKind
{
    private static readonly Words SaveAs = new("请在 WPS 中另存为 .xlsx 后重新导入", "save it as .xlsx in WPS or Excel and import again");

    /// <summary>Null for a zip archive; else why the file is not read.</summary>
    public static RefusedFileException? NotZip(TableFile file)
    {
        var bytes = file.Bytes.Span;
        if (bytes.Length == 0)
            return Refused(file, new("空文件（0 字节）", "the file is empty (0 bytes)"), new("请重新保存或重新索取", "save it again or ask for it again"));
        if (bytes.StartsWith("PK\u0003\u0004"u8))
            return null;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return Compound(file);
        if (bytes.StartsWith("%PDF"u8))
            return Refused(file, new("是 PDF 文件，不是 Excel 表格", "it is a PDF, not a workbook"), new("请提供 .xlsx 表格", "an .xlsx workbook is asked for"));
        if (bytes.StartsWith("Rar!"u8) || bytes.StartsWith("7z\u00BC\u00AF"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF]))
            return Refused(file, new("是压缩包", "it is an archive"), new("请解压后提供其中的 .xlsx", "unpack it and give the .xlsx inside"));
        return Refused(file, TextKind(bytes), SaveAs);
    }

    /// <summary>Why a zip archive is no xlsx workbook; null when it looks like one.</summary>
    public static RefusedFileException? NotWorkbook(TableFile file, IReadOnlySet<string> entries)
    {
        if (entries.Contains("xl/workbook.bin"))
            return Refused(file, new("是 .xlsb 二进制工作簿", "it is a binary .xlsb workbook"), SaveAs);
        if (entries.Contains("xl/vbaProject.bin"))
            return Refused(file, new("含宏（.xlsm），不读取", "it holds macros (.xlsm)"), SaveAs);
        if (entries.Contains("[Content_Types].xml") && entries.Any(name => name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)))
            return null;
        if (entries.Any(name => name.StartsWith("word/", StringComparison.Ordinal)))
            return Refused(file, new("是 Word 文档（.docx），不是 Excel 表格", "it is a Word document (.docx)"), new("请把表格复制到 WPS 表格中，另存为 .xlsx", "copy the table into a workbook and save it as .xlsx"));
        if (entries.Any(name => name.StartsWith("ppt/", StringComparison.Ordinal)))
            return Refused(file, new("是演示文稿（.pptx），不是 Excel 表格", "it is a presentation (.pptx)"), new("请提供 .xlsx 表格", "an .xlsx workbook is asked for"));
        if (entries.Contains("content.xml"))
            return Refused(file, new("是 OpenDocument（.ods）文件", "it is an OpenDocument file (.ods)"), SaveAs);
        return Refused(file, new("是压缩包，不是 Excel 表格", "it is a zip archive, not a workbook"), new("请解压后提供其中的 .xlsx", "unpack it and give the .xlsx inside"));
    }

    // The streams of a compound file are named in its directory in UTF-16.
    private static RefusedFileException Compound(TableFile file)
    {
        var bytes = file.Bytes.Span;
        if (Holds(bytes, "EncryptedPackage") || Holds(bytes, "EncryptionInfo"))
            return Refused(file, new("文件已加密（设了打开密码）", "the file is encrypted"), new("请在 WPS 中取消打开密码，另存为 .xlsx", "remove the password and save it as .xlsx"));
        if (Holds(bytes, "WordDocument"))
            return Refused(file, new("是 Word 文档（.doc），不是 Excel 表格", "it is a Word document (.doc)"), new("请把表格复制到 WPS 表格中，另存为 .xlsx", "copy the table into a workbook and save it as .xlsx"));
        if (file.Name.EndsWith(".et", StringComparison.OrdinalIgnoreCase))
            return Refused(file, new("是 WPS 表格 .et 格式", "it is in WPS's own format .et"), SaveAs);
        return Holds(bytes, "Workbook") || Holds(bytes, "Book")
            ? Refused(file, new("是旧格式 .xls（改了扩展名也不行）", "it is in the old format .xls"), SaveAs)
            : Refused(file, new("是旧式复合文档，不是 .xlsx 表格", "it is an old compound document, not an .xlsx workbook"), SaveAs);
    }

    private static bool Holds(ReadOnlySpan<byte> bytes, string stream) => bytes.IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;

    private static Words TextKind(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 1024)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        if (head.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal))
            return new("是 XML 表格 2003，不是 .xlsx", "it is XML Spreadsheet 2003, not .xlsx");
        if (head.StartsWith("<html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<table", StringComparison.OrdinalIgnoreCase) || head.Contains("<html", StringComparison.OrdinalIgnoreCase))
            return new("其实是网页（HTML），只改了扩展名", "it is a web page (HTML) under another name");
        if (head.StartsWith("{\\rtf", StringComparison.Ordinal))
            return new("是 RTF 文档，不是 Excel 表格", "it is an RTF document");
        return head.Length > 0 && !head.Contains('\0', StringComparison.Ordinal) && (head.Contains(',', StringComparison.Ordinal) || head.Contains('\t', StringComparison.Ordinal))
            ? new("其实是文本（CSV），只改了扩展名", "it is plain text (CSV) under another name")
            : new("文件损坏，或不是 .xlsx 表格", "the file is broken or no .xlsx workbook");
    }

    private static RefusedFileException Refused(TableFile file, Words what, Words allowed) => new(file.Name, what, allowed);
}
