using System.Diagnostics;
using System.Reflection;

namespace ExpertReview.Benchmarks.Kit;

/// <summary>One run of the built command line as a process of its own.</summary>
/// <param name="ExitCode">As the process left it; -1 when it was stopped at its time limit.</param>
/// <param name="Seconds">From start to exit.</param>
/// <param name="PeakMegabytes">The largest resident set that the system saw.</param>
/// <param name="Error">What it wrote to stderr.</param>
internal sealed record BuiltProgram(int ExitCode, double Seconds, double PeakMegabytes, string Error)
{
    private static readonly string CommandLine =
        typeof(BuiltProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "CommandLine").Value!;

    /// <summary>Runs <c>dotnet ExpertReview.Cli.dll</c> as its own build left it.</summary>
    public static BuiltProgram Run(TimeSpan atMost, params IEnumerable<string> arguments) =>
        Run(atMost, new ProcessStartInfo("dotnet", [CommandLine, .. arguments]));

    /// <summary>Runs another program, as a shell's command line.</summary>
    public static BuiltProgram RunShell(TimeSpan atMost, string command) => Run(atMost, new ProcessStartInfo("/bin/sh", ["-c", $"exec {command}"]));

    private static BuiltProgram Run(TimeSpan atMost, ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        // The high-water mark only grows, so the last reading before the exit is the peak, but for what the last twenty milliseconds add.
        while (!process.WaitForExit(20))
        {
            peak = Math.Max(peak, PeakOf(process));
            if (watch.Elapsed > atMost)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
                return new BuiltProgram(-1, watch.Elapsed.TotalSeconds, peak / 1048576.0, "stopped at its time limit");
            }
        }

        var seconds = watch.Elapsed.TotalSeconds;
        Task.WaitAll(error, output);
        return new BuiltProgram(process.ExitCode, seconds, peak / 1048576.0, error.Result.Trim());
    }

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
