using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Ranking;

/// <summary>Midranks of exact scores: equal ones share the mean of their places.</summary>
internal static class AgreementRanks
{
    public static double[] Of(Rational[] scores)
    {
        var order = Enumerable.Range(0, scores.Length).OrderBy(at => scores[at]).ToArray();
        var ranks = new double[scores.Length];
        for (var from = 0; from < order.Length;)
        {
            var to = from + 1;
            while (to < order.Length && scores[order[to]] == scores[order[from]])
                to++;
            for (var at = from; at < to; at++)
                ranks[order[at]] = (from + 1 + to) / 2.0;
            from = to;
        }

        return ranks;
    }
}
