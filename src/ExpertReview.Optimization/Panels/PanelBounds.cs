namespace ExpertReview.Optimization.Panels;

/// <summary>Bounds that counting alone proves.</summary>
internal static class PanelBounds
{
    /// <summary>No split has less of a figure.</summary>
    public static long Of(PanelFacts facts, PanelStage stage) => stage switch
    {
        PanelStage.Spread => facts.Files.Length % facts.Panels == 0 ? 0 : 1,
        PanelStage.Fit => -Enumerable.Range(0, facts.Files.Length).Sum(f => MostFit(facts, f)),
        _ => 0,
    };

    /// <summary>The best that as many reviewers as a panel may have can give a file, and the worst.</summary>
    public static long MostFit(PanelFacts facts, int file) => Best(facts, Enumerable.Range(0, facts.Experts).Select(e => facts.FitOf(file, e)));

    /// <summary>The worst.</summary>
    public static long LeastFit(PanelFacts facts, int file) => -Best(facts, Enumerable.Range(0, facts.Experts).Select(e => -facts.FitOf(file, e)));

    private static long Best(PanelFacts facts, IEnumerable<long> fits) => fits.OrderDescending().Take(facts.Policy.MostMembers).TakeWhile(fit => fit > 0).Sum();
}
