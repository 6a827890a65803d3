using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace ExpertReview.Benchmarks.Kit;

/// <summary>Runs one benchmark by name, says on which machine and how long it took.</summary>
internal static class Measuring
{
    /// <summary>0 when every figure holds, 1 when one is short, 2 for a wrong command line.</summary>
    public static int Run(string[] args, IReadOnlyDictionary<string, Action<FigureList, Effort>> benchmarks)
    {
        Effort? effort = args.Length == 1 ? Effort.Usual : args.Length == 2 ? args[1] switch { "--quick" => Effort.Quick, "--full" => Effort.Full, _ => null } : null;
        if (effort is not { } asked || !benchmarks.TryGetValue(args[0], out var measure))
        {
            Console.Error.WriteLine($"NAME [--quick|--full]; NAME: {string.Join(' ', benchmarks.Keys)}");
            return 2;
        }

        var watch = Stopwatch.StartNew();
        var figures = new FigureList(Console.Out);
        measure(figures, asked);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"machine\t{RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} processors, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20} MB, .NET {Environment.Version}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"time taken\t{watch.Elapsed.TotalSeconds:0.0}\ts"));
        return figures.AllHold ? 0 : 1;
    }
}
