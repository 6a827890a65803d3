using CsCheck;

namespace ExpertReview.Tests.Optimization;

/// <summary>The same many random cases at every run: case i is what CsCheck makes from seed i. A case that fails is handed to CsCheck, which
/// looks for a smaller one and prints its seed.</summary>
internal static class ManyCases
{
    private const int MostShrinks = 3_000;

    /// <summary>Checks cases 0 to <paramref name="count"/>, on two threads.</summary>
    public static void Each<T>(Gen<T> cases, int count, Action<T> check, Func<T, string> shown)
    {
        var failed = new System.Collections.Concurrent.ConcurrentBag<int>();
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, (i, loop) =>
        {
            try
            {
                check(cases.Generate(SeedOf(i), null, out _));
            }
            catch (Exception)
            {
                failed.Add(i);
                loop.Stop();
            }
        });
        if (failed.IsEmpty)
            return;
        var first = failed.Min();
        cases.Sample(check, seed: SeedOf(first).ToString(), iter: MostShrinks, threads: 1, print: shown);
        check(cases.Generate(SeedOf(first), null, out _));
    }

    private static PCG SeedOf(int number) => new(1, (ulong)number);
}
