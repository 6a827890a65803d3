using System.IO.Compression;

namespace ExpertReview.Tests.RoundRuns;

/// <summary>A folder that goes away with the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("expertreview-test-").FullName;

    public string Path { get; }

    /// <summary>A path inside that does not exist yet.</summary>
    public string New(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>The sample round of 2026, unpacked into a folder of its own.</summary>
    public string SampleRound(string name = "round")
    {
        using var stream = typeof(TemporaryFolder).Assembly.GetManifestResourceStream("round-2026.zip")!;
        ZipFile.ExtractToDirectory(stream, New(name));
        return New(name);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
