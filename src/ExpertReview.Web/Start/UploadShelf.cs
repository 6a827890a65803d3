using System.Text;
using ExpertReview.Features.Incoming;
using ExpertReview.Web.Access;

namespace ExpertReview.Web.Start;

/// <summary>Keeps uploaded files between preview and import. What is older than a day is thrown away.</summary>
public sealed class UploadShelf(WebSettings settings, TimeProvider clock)
{
    private const string Names = "names.txt";
    private const string Notes = "preview.json";

    private string Root => Path.Combine(settings.Folder, "uploads");

    /// <summary>Puts files on the shelf; gives the ticket to take them with.</summary>
    public async Task<string> PutAsync(int round, IReadOnlyList<IFormFile> files, CancellationToken stop)
    {
        Sweep();
        var ticket = Tokens.New();
        var folder = Directory.CreateDirectory(FolderOf(round, ticket)).FullName;
        for (var i = 0; i < files.Count; i++)
        {
            await using var to = File.Create(Path.Combine(folder, $"{i:0000}"));
            await files[i].CopyToAsync(to, stop);
        }

        // A folder upload sends paths: only the last part is a name.
        await File.WriteAllLinesAsync(Path.Combine(folder, Names), files.Select(file => file.FileName.Replace('\\', '/').Split('/')[^1].Replace('\n', ' ')), new UTF8Encoding(false), stop);
        return ticket;
    }

    /// <summary>The files of a ticket; null when it is unknown or too old.</summary>
    public IReadOnlyList<IncomingFile>? Take(int round, string ticket)
    {
        if (ticket.Length != 32 || !ticket.All(char.IsAsciiLetterOrDigit) || !Directory.Exists(FolderOf(round, ticket)))
            return null;
        var folder = FolderOf(round, ticket);
        return [.. File.ReadAllLines(Path.Combine(folder, Names)).Select((name, i) => new IncomingFile(name, () => File.ReadAllBytes(Path.Combine(folder, $"{i:0000}"))))];
    }

    /// <summary>Lays what was found out about the files beside them.</summary>
    public Task NoteAsync(int round, string ticket, string text, CancellationToken stop) =>
        File.WriteAllTextAsync(Path.Combine(FolderOf(round, ticket), Notes), text, new UTF8Encoding(false), stop);

    /// <summary>What lies beside the files; null when nothing does.</summary>
    public async Task<string?> NotedAsync(int round, string ticket, CancellationToken stop) =>
        Take(round, ticket) is not null && Path.Combine(FolderOf(round, ticket), Notes) is var path && File.Exists(path) ? await File.ReadAllTextAsync(path, stop) : null;

    /// <summary>Throws the files of a ticket away.</summary>
    public void Clear(int round, string ticket)
    {
        if (Take(round, ticket) is not null)
            Directory.Delete(FolderOf(round, ticket), recursive: true);
    }

    private string FolderOf(int round, string ticket) => Path.Combine(Root, $"{round}-{ticket}");

    private void Sweep()
    {
        if (!Directory.Exists(Root))
            return;
        foreach (var old in Directory.EnumerateDirectories(Root).Where(folder => Directory.GetLastWriteTimeUtc(folder) < clock.GetUtcNow().UtcDateTime.AddDays(-1)))
            Directory.Delete(old, recursive: true);
    }
}
