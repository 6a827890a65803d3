namespace ExpertReview.Benchmarks.Kit;

/// <summary>A folder of its own under the machine's temporary one, gone afterwards.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("expertreview-benchmark-").FullName;

    public string At(string name) => Path.Combine(_root, name);

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
