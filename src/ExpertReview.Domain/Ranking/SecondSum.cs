using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Scoring;

namespace ExpertReview.Domain.Ranking;

/// <summary>A sheet's total written down a second time, straight from formats.md and without the first code: two ways that agree are a
/// check, one is an assertion.</summary>
internal static class SecondSum
{
    /// <summary>The total; null when the sheet is not complete.</summary>
    public static Rational? Of(ScoringTemplate template, ScoredApplication application, ScoreSheet sheet)
    {
        var total = Rational.Zero;
        foreach (var block in template.Blocks)
        {
            var share = block.Claimed.Count == 0 ? ShareOf(block.Criteria, template, sheet) : FunctionsOf(block, template, application, sheet);
            if (share is not { } known)
                return null;
            total += template.Rules.FullScore * (Rational)block.Weight * known / 100;
        }

        return template.Rules.RoundSheets ? total.Round(template.Rules.Decimals) : total;
    }

    private static Rational? FunctionsOf(Block block, ScoringTemplate template, ScoredApplication application, ScoreSheet sheet)
    {
        var (best, weighted, weights, main, others) = (Rational.Zero, Rational.Zero, Rational.Zero, Rational.Zero, Rational.Zero);
        foreach (var claimed in block.Claimed.Where(one => application.Functions.Contains(one.Function)))
        {
            if (ShareOf(claimed.Criteria, template, sheet) is not { } share)
                return null;
            best = Rational.Max(best, share);
            (weighted, weights) = (weighted + claimed.Weight * share, weights + claimed.Weight);
            if (claimed.Function == application.MainFunction)
                main = share;
            else
                others += share;
        }

        return block.Combine?.Method switch
        {
            CombineMethod.Best => best,
            CombineMethod.MainPlus => Rational.Min(Rational.One, main + block.Combine.ExtraWeight * others),
            _ => weighted / weights,
        };
    }

    private static Rational? ShareOf(IReadOnlyList<Criterion> criteria, ScoringTemplate template, ScoreSheet sheet)
    {
        var (counted, most) = (Rational.Zero, Rational.Zero);
        foreach (var criterion in criteria)
        {
            if (CountedOf(template.Find(criterion.Id)!, template.Rules.Evidence, sheet) is not { } points)
                return null;
            counted += points;
            most += criterion.MaxPoints;
        }

        return counted / most;
    }

    private static Rational? CountedOf(CriterionPlace place, EvidenceMode mode, ScoreSheet sheet)
    {
        if (sheet.Points[place.Index] is not { } points)
            return null;
        if (mode != EvidenceMode.Cap || place.Criterion.Evidence.Count == 0)
            return points;
        var halves = Rational.Zero;
        for (var item = 0; item < place.Criterion.Evidence.Count; item++)
        {
            if (sheet.Evidence[place.FirstEvidence + item] is not { } judged)
                return null;
            halves += place.Criterion.Evidence[item].Weight * (Rational)(judged == EvidenceJudgement.Sufficient ? 2 : judged == EvidenceJudgement.Partial ? 1 : 0);
        }

        return Rational.Min(points, place.Criterion.MaxPoints * halves / 2);
    }
}
