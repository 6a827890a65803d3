using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ExpertReview.Benchmarks.Kit;

namespace ExpertReview.Benchmarks.Pages;

/// <summary>From the start of the built web program, on an empty folder, to its first page.</summary>
internal static class FirstPage
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // As the build leaves it: the benchmarks' own folder has no list of the web's static files.
    private static readonly string Program = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "..", "..", "..", "src", "ExpertReview.Web", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "ExpertReview.Web.dll"));

    public static void Measure(FigureList figures, int runs)
    {
        const string name = "first page after the start (median)";
        try
        {
            figures.AtMost(name, Middle.Of([.. Enumerable.Range(0, runs).Select(_ => Once())]), "s", 3);
        }
        catch (InvalidOperationException error)
        {
            figures.Failed(name, "s", 3, error.Message);
        }
    }

    private static double Once()
    {
        using var scratch = new ScratchFolder();
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Program, "--ExpertReview:Folder=" + scratch.At("data"), "--urls", address })
            start.ArgumentList.Add(argument);
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        // Read, or a full pipe would stop the program.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            while (!Answers(client))
            {
                if (process.HasExited || watch.Elapsed > Patience)
                    throw new InvalidOperationException(process.HasExited ? "the program ended" : "no page within 30 s");
                process.WaitForExit(10);
            }

            return watch.Elapsed.TotalSeconds;
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
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

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
