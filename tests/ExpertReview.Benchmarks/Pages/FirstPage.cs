using System.Diagnostics;
using ExpertReview.Benchmarks.Kit;

namespace ExpertReview.Benchmarks.Pages;

/// <summary>From the start of the built web program, on an empty folder, to its first page.</summary>
internal static class FirstPage
{
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
        var watch = Stopwatch.StartNew();
        using var web = BuiltWeb.Start(scratch.At("data"), BuiltWeb.FreePort());
        return watch.Elapsed.TotalSeconds;
    }
}
