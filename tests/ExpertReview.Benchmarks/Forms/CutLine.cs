using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace ExpertReview.Benchmarks.Forms;

/// <summary>The line between the browsers and the program, which can be cut while bytes are under way: a save may reach the program and its answer never come back.</summary>
internal sealed class CutLine : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<int, (Socket Near, Socket Far)> _open = [];
    private readonly int _to;
    private volatile Line _state = Line.Whole;
    private int _count;

    public CutLine(int to)
    {
        _to = to;
        _listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _ = TakeAsync();
    }

    private enum Line
    {
        Whole,
        Broken,
        Silent,
        Deaf,
    }

    /// <summary>What browsers are told as the program's address.</summary>
    public string Address { get; }

    /// <summary>Every connection ends at once, and new ones too.</summary>
    public void Break()
    {
        _state = Line.Broken;
        EndAll();
    }

    /// <summary>Nothing comes through any more, and nobody is told.</summary>
    public void FallSilent() => _state = Line.Silent;

    /// <summary>The program hears everything; its answers are lost.</summary>
    public void LoseAnswers() => _state = Line.Deaf;

    /// <summary>Whole again, for new connections: what was under way is gone.</summary>
    public void Mend()
    {
        _state = Line.Whole;
        EndAll();
    }

    public void Dispose()
    {
        _listener.Dispose();
        EndAll();
    }

    private void EndAll()
    {
        foreach (var (number, (near, far)) in _open)
            End(number, near, far);
    }

    private void End(int number, Socket near, Socket far)
    {
        _open.TryRemove(number, out _);
        near.Dispose();
        far.Dispose();
    }

    private async Task TakeAsync()
    {
        try
        {
            while (true)
                _ = CarryAsync(await _listener.AcceptSocketAsync());
        }
        catch (Exception end) when (end is ObjectDisposedException or SocketException)
        {
            // The benchmark is over.
        }
    }

    private async Task CarryAsync(Socket near)
    {
        if (_state == Line.Broken)
        {
            near.Dispose();
            return;
        }

        var far = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        near.NoDelay = true;
        var number = Interlocked.Increment(ref _count);
        _open[number] = (near, far);
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, _to);
            await Task.WhenAny(PassAsync(near, far, answers: false), PassAsync(far, near, answers: true));
        }
        catch (Exception end) when (end is ObjectDisposedException or SocketException)
        {
            // The program is not there, or an end was cut.
        }

        // A dead line says nothing: its ends stay open until it is mended.
        while (_state is Line.Silent or Line.Deaf && _open.ContainsKey(number))
            await Task.Delay(20);
        End(number, near, far);
    }

    private async Task PassAsync(Socket from, Socket to, bool answers)
    {
        var buffer = new byte[16_384];
        try
        {
            int read;
            while ((read = await from.ReceiveAsync(buffer)) > 0)
                if (!(_state == Line.Silent || (answers && _state == Line.Deaf)))
                    await to.SendAsync(buffer.AsMemory(0, read));
        }
        catch (Exception end) when (end is ObjectDisposedException or SocketException)
        {
            // Cut.
        }
    }
}
