using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ExpertReview.Benchmarks.Kit;

/// <summary>The built web program as a process of its own, which can be killed.</summary>
internal sealed class BuiltWeb : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // As the build leaves it: the benchmarks' own folder has no list of the web's static files.
    private static readonly string Program = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "..", "..", "..", "src", "ExpertReview.Web", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "ExpertReview.Web.dll"));

    private readonly Process _process;

    private BuiltWeb(Process process) => _process = process;

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts it and waits for its first page.</summary>
    /// <exception cref="InvalidOperationException">It ended, or showed no page in time.</exception>
    public static BuiltWeb Start(string folder, int port)
    {
        var address = $"http://127.0.0.1:{port}";
        var start = new ProcessStartInfo("dotnet", [Program, "--ExpertReview:Folder=" + folder, "--urls", address]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var watch = Stopwatch.StartNew();
        var web = new BuiltWeb(Process.Start(start)!);
        // Read, or a full pipe would stop the program.
        web._process.OutputDataReceived += (_, _) => { };
        web._process.ErrorDataReceived += (_, _) => { };
        web._process.BeginOutputReadLine();
        web._process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        while (!Answers(client))
        {
            if (web._process.HasExited || watch.Elapsed > Patience)
            {
                var why = web._process.HasExited ? "the program ended" : "no page within 30 s";
                web.Dispose();
                throw new InvalidOperationException(why);
            }

            web._process.WaitForExit(10);
        }

        return web;
    }

    /// <summary>As a power cut would: SIGKILL.</summary>
    public void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    /// <summary>As a new version is put in its place: it is asked to end, and ends when it has answered.</summary>
    public void Stop()
    {
        using var signal = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        signal.WaitForExit();
        if (!_process.WaitForExit(Patience))
            Kill();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }

    private static bool Answers(HttpClient client)
    {
        try
        {
            using var ask = new HttpRequestMessage(HttpMethod.Get, "/account/sign-in");
            using var answer = client.Send(ask);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
