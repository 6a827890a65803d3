using System.Security.Cryptography;
using System.Text.Json;
using ExpertReview.Features.Exports;

namespace ExpertReview.Web.Start;

/// <summary>A download that has been made.</summary>
/// <param name="Name">File name.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its hash.</param>
public sealed record ShelvedFile(string Name, long Bytes, string Sha256);

/// <summary>Keeps the downloads of each round on disk, made once for each head of its record: folder ROUND/HEAD, written whole and then renamed.
/// What belongs to an older head is thrown away.</summary>
/// <param name="settings">Where the data folder is.</param>
public sealed class ExportShelf(WebSettings settings) : IDisposable
{
    private const string Index = "index.json";
    private readonly SemaphoreSlim _one = new(1, 1);

    private string Root => Path.Combine(settings.Folder, "exports");

    /// <summary>The files made for a head; null when none were.</summary>
    public IReadOnlyList<ShelvedFile>? List(int round, string head)
    {
        var index = Path.Combine(FolderOf(round, head), Index);
        return File.Exists(index) ? JsonSerializer.Deserialize<List<ShelvedFile>>(File.ReadAllBytes(index)) : null;
    }

    /// <summary>Path of one of them; null when there is none of that name.</summary>
    public string? PathOf(int round, string head, string name) =>
        List(round, head) is { } files && files.Any(file => file.Name == name) ? Path.Combine(FolderOf(round, head), name) : null;

    /// <summary>Makes the files, unless somebody else just has; one round at a time. Gives the head they belong to.</summary>
    public async Task<string> MakeAsync(int round, string head, Func<Task<RoundDownloads>> make, CancellationToken stop)
    {
        await _one.WaitAsync(stop);
        try
        {
            if (List(round, head) is not null)
                return head;
            var made = await make();
            if (List(round, made.Head) is null)
                Keep(round, made);
            return made.Head;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private void Keep(int round, RoundDownloads made)
    {
        var half = Path.Combine(RoundFolderOf(round), "making");
        Remove(half);
        Directory.CreateDirectory(half);
        foreach (var file in made.Files)
            File.WriteAllBytes(Path.Combine(half, file.Name), file.Bytes);
        var index = made.Files.Select(file => new ShelvedFile(file.Name, file.Bytes.LongLength, Convert.ToHexStringLower(SHA256.HashData(file.Bytes)))).ToList();
        File.WriteAllBytes(Path.Combine(half, Index), JsonSerializer.SerializeToUtf8Bytes(index));
        Directory.Move(half, FolderOf(round, made.Head));
        foreach (var older in Directory.EnumerateDirectories(RoundFolderOf(round)).Where(folder => Path.GetFileName(folder) != made.Head))
            Remove(older);
    }

    private string RoundFolderOf(int round) => Path.Combine(Root, round.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private string FolderOf(int round, string head) => Path.Combine(RoundFolderOf(round), head.Length > 0 ? head : "none");

    // A file that somebody is downloading may hold its folder on some systems; it goes with the next one.
    private static void Remove(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
        }
        catch (UnauthorizedAccessException)
        {
        }
    }
}
