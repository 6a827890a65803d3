using System.Security.Cryptography;

namespace ExpertReview.Features.Incoming;

/// <summary>One file from outside. It is opened when it is needed, so that a thousand of them need not lie in memory.</summary>
/// <param name="name">File name as findings show it.</param>
/// <param name="open">Reads its bytes; may throw <see cref="IOException"/> when it is locked.</param>
public sealed class IncomingFile(string name, Func<byte[]> open)
{
    private string? _sha256;

    /// <summary>File name as findings show it.</summary>
    public string Name => name;

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal; empty when the file could not be read.</summary>
    public string Sha256
    {
        get
        {
            if (_sha256 is null)
                try
                {
                    _sha256 = Convert.ToHexStringLower(SHA256.HashData(Bytes()));
                }
                catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
                {
                    _sha256 = "";
                }

            return _sha256;
        }
    }

    /// <summary>The bytes.</summary>
    /// <exception cref="IOException">The file is locked or gone.</exception>
    public byte[] Bytes()
    {
        var bytes = open();
        _sha256 ??= Convert.ToHexStringLower(SHA256.HashData(bytes));
        return bytes;
    }

    /// <summary>A file of a folder.</summary>
    public static IncomingFile At(string path) => new(Path.GetFileName(path), () => File.ReadAllBytes(path));
}
