namespace ExpertReview.Web.Tests.Kit;

/// <summary>What a net found, all of it.</summary>
public static class Faults
{
    public static void None(IEnumerable<string> found)
    {
        var all = found.Distinct().ToList();
        Assert.True(all.Count == 0, $"{all.Count} found:\n{string.Join('\n', all.Take(200))}");
    }
}
