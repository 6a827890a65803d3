namespace ExpertReview.Optimization.Flows;

/// <summary>Waits for work that can't be interrupted: when the wait is over the work is left behind and its answer never used.</summary>
internal static class Patience
{
    /// <summary>The answer of the work; false when <paramref name="stop"/> came first.</summary>
    public static bool TryWait<T>(Func<T> work, CancellationToken stop, out T? answer)
    {
        answer = default;
        if (stop.IsCancellationRequested)
            return false;
        var working = Task.Run(work, CancellationToken.None);
        try
        {
            working.Wait(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }

        answer = working.Result;
        return true;
    }
}
