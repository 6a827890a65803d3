using System.Diagnostics;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ExpertReview.Tests.Documents.Printed;

/// <summary>LibreOffice and its like, run as programs of their own.</summary>
internal static class Office
{
    /// <summary>Where a tool is; null when it is not installed.</summary>
    public static string? Find(string tool) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(path => Path.Combine(path, tool)).FirstOrDefault(File.Exists);

    /// <summary>What a tool writes; its errors when it fails.</summary>
    public static string Run(string tool, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Find(tool)!, arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{tool} ended with {process.ExitCode}: {errors.Result}");
    }

    /// <summary>Converts files in one call, with a profile of its own in their folder.</summary>
    public static void Convert(DirectoryInfo folder, string to, string into, IEnumerable<string> files) =>
        Run("soffice", ["-env:UserInstallation=" + new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri, "--headless", "--norestore", "--convert-to", to, "--outdir", into, .. files]);

    /// <summary>The books saved by LibreOffice, in their order. Results are taken out first, so that what comes back can only have been calculated.</summary>
    public static IReadOnlyList<byte[]> Recalculated(IReadOnlyList<byte[]> books)
    {
        Skip.If(Find("soffice") is null, "soffice is not installed: apt-get install libreoffice");
        var folder = Directory.CreateTempSubdirectory("expertreview-calculated-");
        try
        {
            var files = books.Select((_, at) => Path.Combine(folder.FullName, $"book{at}.xlsx")).ToList();
            for (var at = 0; at < books.Count; at++)
                File.WriteAllBytes(files[at], WithoutResults(books[at]));
            var saved = Path.Combine(folder.FullName, "out");
            Convert(folder, "xlsx", saved, files);
            return [.. files.Select(file => File.ReadAllBytes(Path.Combine(saved, Path.GetFileName(file))))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static byte[] WithoutResults(byte[] book)
    {
        using var stream = new MemoryStream();
        stream.Write(book);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
            foreach (var sheet in document.WorkbookPart!.WorksheetParts)
            {
                foreach (var cell in sheet.Worksheet!.Descendants<Cell>().Where(cell => cell.CellFormula is not null))
                    cell.CellValue = null;
                sheet.Worksheet.Save();
            }

        return stream.ToArray();
    }
}
