using ExpertReview.Benchmarks.Kit;

namespace ExpertReview.Benchmarks.Forms;

/// <summary>The program on its data folder and port, killed and started again as the runs ask.</summary>
internal sealed class FormServer(string folder) : IDisposable
{
    private BuiltWeb? _web;

    public int Port { get; } = BuiltWeb.FreePort();

    public string Address => $"http://127.0.0.1:{Port}";

    public Task StartAsync() => Task.Run(() => _web = BuiltWeb.Start(folder, Port));

    public void Kill()
    {
        _web!.Kill();
        _web.Dispose();
    }

    /// <summary>The old process ends in order, a new one takes its place.</summary>
    public async Task ReplaceAsync()
    {
        await Task.Run(_web!.Stop);
        _web.Dispose();
        await StartAsync();
    }

    public void Dispose() => _web?.Dispose();
}
