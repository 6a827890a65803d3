using Microsoft.Win32.SafeHandles;

namespace ExpertReview.Features.Scans;

/// <summary>A file read through one small window, so that a scan of hundreds of megabytes never lies in memory. A reader that looks for what is not there would
/// read on to the end, byte by byte: what may be read in all is bounded.</summary>
/// <param name="path">The file.</param>
/// <param name="most">How many bytes may be read.</param>
/// <param name="stop">Stops a reader that nobody waits for.</param>
internal sealed class WindowedFile(string path, long most, CancellationToken stop) : Stream
{
    private const int Window = 1 << 14;

    // Readers look for the end of a file backwards, a byte at a time.
    private const int Behind = 1 << 12;

    private readonly SafeFileHandle _file = File.OpenHandle(path);
    private readonly byte[] _window = new byte[Window];
    private long _start;
    private long _left = most;
    private int _filled;
    private int _at;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => RandomAccess.GetLength(_file);

    public override long Position
    {
        get => _start + _at;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override int ReadByte() => _at < _filled || Fill() ? _window[_at++] : -1;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var done = 0;
        while (done < buffer.Length && (_at < _filled || Fill()))
        {
            var part = Math.Min(buffer.Length - done, _filled - _at);
            _window.AsSpan(_at, part).CopyTo(buffer[done..]);
            _at += part;
            done += part;
        }

        return done;
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        var target = origin switch { SeekOrigin.Begin => offset, SeekOrigin.Current => Position + offset, _ => Length + offset };
        ArgumentOutOfRangeException.ThrowIfNegative(target, nameof(offset));
        if (target < _start || target > _start + _filled)
        {
            _start = Math.Max(0, target - Behind);
            _filled = 0;
            _at = 0;
            Fill();
            // Behind the end there is nothing to read.
            if (target > _start + _filled)
                (_start, _filled) = (target, 0);
        }

        _at = (int)(target - _start);
        return target;
    }

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _file.Dispose();
        base.Dispose(disposing);
    }

    private bool Fill()
    {
        stop.ThrowIfCancellationRequested();
        _start += _filled;
        _at = 0;
        _filled = RandomAccess.Read(_file, _window, _start);
        _left -= _filled;
        return _left >= 0 ? _filled > 0 : throw new IOException("read too much");
    }
}
