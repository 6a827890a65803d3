using ExpertReview.Domain.Scoring;

namespace ExpertReview.Domain.Ranking;

/// <summary>How well the evidence supports one part of the sheet: a block for everyone, or a claimed function.</summary>
/// <param name="Part">The block's id, or the function's code.</param>
/// <param name="Title">Its name.</param>
/// <param name="Judged">How many evidence items were judged.</param>
/// <param name="Sufficient">Share judged 充分, by weight, 0 to 1.</param>
/// <param name="Partial">Share judged 不足.</param>
/// <param name="Missing">Share judged 未提供.</param>
public sealed record SupportByPart(string Part, string Title, int Judged, decimal Sufficient, decimal Partial, decimal Missing)
{
    /// <summary>Of all submitted sheets; parts without a judged item are left out.</summary>
    public static IReadOnlyList<SupportByPart> Of(ScoringTemplate template, IReadOnlyList<ScoreSheet> sheets)
    {
        var submitted = sheets.Where(sheet => sheet.State == SheetState.Submitted).ToList();
        var parts = template.Blocks.SelectMany(block => block.Claimed.Count == 0
            ? [(block.Id, block.Title, block.Criteria)]
            : block.Claimed.Select(claimed => (Basics.ServiceFunctions.Code(claimed.Function), claimed.Title, claimed.Criteria)));
        return [.. parts.Select(part => Of(part.Item1, part.Title, [.. part.Criteria.Select(criterion => template.Find(criterion.Id)!)], submitted)).Where(part => part.Judged > 0)];
    }

    private static SupportByPart Of(string part, string title, List<CriterionPlace> criteria, List<ScoreSheet> sheets)
    {
        var weights = new decimal[3];
        var judged = 0;
        foreach (var sheet in sheets)
            foreach (var place in criteria)
                for (var item = 0; item < place.Criterion.Evidence.Count; item++)
                    if (sheet.Evidence[place.FirstEvidence + item] is { } judgement)
                    {
                        judged++;
                        weights[(int)judgement] += place.Criterion.Evidence[item].Weight * place.Criterion.MaxPoints;
                    }

        var all = weights.Sum();
        return all == 0 ? new(part, title, 0, 0, 0, 0) : new(part, title, judged, weights[0] / all, weights[1] / all, weights[2] / all);
    }
}
