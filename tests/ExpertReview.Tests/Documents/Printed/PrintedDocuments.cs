using ExpertReview.Tests.Documents.Samples;

namespace ExpertReview.Tests.Documents.Printed;

/// <summary>Every sample printed by LibreOffice, in one call with a profile of its own; gone when the tests are done.</summary>
public sealed class PrintedDocuments : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("expertreview-printed-");
    private readonly Dictionary<string, string> papers = [];

    public PrintedDocuments()
    {
        WhyNot = new[] { "soffice", "pdftotext" }.Where(tool => Office.Find(tool) is null).Select(tool => $"{tool} is not installed: apt-get install libreoffice poppler-utils").FirstOrDefault();
        if (WhyNot is not null)
            return;

        var files = new List<string>();
        foreach (var (name, bytes) in DocumentSamples.All())
        {
            var file = Path.Combine(folder.FullName, $"paper{files.Count}{Path.GetExtension(name)}");
            File.WriteAllBytes(file, bytes);
            files.Add(file);
            papers[name] = Path.ChangeExtension(file, ".pdf");
        }

        Office.Convert(folder, "pdf", folder.FullName, files);
    }

    /// <summary>Why nothing was printed; null when it was.</summary>
    public string? WhyNot { get; }

    /// <summary>Texts of a paper's pages, without spaces and line ends.</summary>
    public IReadOnlyList<string> Pages(string name)
    {
        var text = Office.Run("pdftotext", ["-layout", "-enc", "UTF-8", papers[name], "-"]);
        return [.. text.TrimEnd('\f', '\n').Split('\f').Select(page => string.Concat(page.Where(one => !char.IsWhiteSpace(one))))];
    }

    public void Dispose()
    {
        if (Environment.GetEnvironmentVariable("EXPERTREVIEW_KEEP_PRINTED") is { Length: > 0 } keep)
        {
            foreach (var file in folder.EnumerateFiles())
                file.CopyTo(Path.Combine(keep, file.Name), overwrite: true);
        }

        folder.Delete(recursive: true);
    }
}
