namespace ExpertReview.Features.Samples;

/// <summary>Plants what is wrong, or exactly right, in applications: each clause failed once, values at every threshold, rows that are refused, papers that
/// are missing, double recommendations. Each plant takes an application of its own; of fewer than a hundred applications at most half are taken.</summary>
internal static class PlantedFaults
{
    public static void In(SampleRound round)
    {
        var order = SplitMix.For(round.Size.Seed, "plants", 0).Shuffled(round.Applications);
        var room = round.Size.Applications >= 100 ? int.MaxValue : round.Size.Applications / 2;
        foreach (var plant in All().Take(room))
        {
            var application = order.Find(free => !free.Taken && plant.Fits(round, free));
            if (application is null)
                continue;
            application.Taken = true;
            plant.In(round, application);
        }
    }

    // One of each sort in turn, so that a small round has some of everything.
    private static IEnumerable<Plant> All()
    {
        IReadOnlyList<Plant>[] sorts = [PlantedThresholds.All, RefusedRows.All, FailedClauses.All, MissingPapers.All];
        return Enumerable.Range(0, sorts.Max(sort => sort.Count)).SelectMany(turn => sorts.Where(sort => turn < sort.Count).Select(sort => sort[turn]));
    }
}

/// <summary>One thing that is planted in one application.</summary>
/// <param name="In">Plants it and notes it.</param>
internal sealed record Plant(Action<SampleRound, SampleApplication> In)
{
    /// <summary>Whether an application suits; by default any does.</summary>
    public Func<SampleRound, SampleApplication, bool> Fits { get; init; } = (_, _) => true;
}
