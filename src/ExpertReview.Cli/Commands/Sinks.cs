using System.Text;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Cli.Commands;

/// <summary>Where a command writes, and in which language.</summary>
internal sealed record Sinks(Language Language, TextWriter Output, TextWriter Error)
{
    /// <summary>Writes what a command makes into the file that <c>--out</c> names, or to standard output.</summary>
    public async Task WriteAsync(string? file, byte[] made, CancellationToken stop)
    {
        if (file is not null)
            await File.WriteAllBytesAsync(file, made, stop);
        else
            await Output.WriteAsync(Encoding.UTF8.GetString(made));
    }
}
