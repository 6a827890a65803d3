using ExpertReview.Features.Exports;

namespace ExpertReview.Cli.Running;

/// <summary>Writes exported files, whose names may hold a folder, below a folder.</summary>
internal static class OutputFolder
{
    public static async Task WriteAsync(string folder, IEnumerable<ExportedFile> files, CancellationToken stop)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, file.Bytes, stop);
        }
    }
}
