namespace ExpertReview.Features.Scans;

/// <summary>A file with something laid behind its end, read as one. Nothing of the file lies in memory.</summary>
/// <param name="file">The file; disposed of with this.</param>
/// <param name="tail">What comes behind it.</param>
public sealed class TailedStream(FileStream file, byte[] tail) : Stream
{
    private readonly long _length = file.Length;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => _length + tail.Length;

    public override long Position { get; set; }

    /// <summary>Opens a file.</summary>
    public static TailedStream Open(string path, byte[] tail) => new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, FileOptions.Asynchronous), tail);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer) => Position < _length ? Moved(RandomAccess.Read(file.SafeFileHandle, buffer, Position)) : Tail(buffer);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Position < _length ? Moved(await RandomAccess.ReadAsync(file.SafeFileHandle, buffer, Position, cancellationToken)) : Tail(buffer.Span);

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch { SeekOrigin.Begin => offset, SeekOrigin.Current => Position + offset, _ => Length + offset };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            file.Dispose();
        base.Dispose(disposing);
    }

    private int Moved(int read)
    {
        Position += read;
        return read;
    }

    private int Tail(Span<byte> buffer)
    {
        var at = (int)Math.Min(tail.Length, Position - _length);
        var part = Math.Min(buffer.Length, tail.Length - at);
        tail.AsSpan(at, part).CopyTo(buffer);
        return Moved(part);
    }
}
