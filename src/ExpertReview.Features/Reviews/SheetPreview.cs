using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Rounds;
using ExpertReview.Domain.Scoring;

namespace ExpertReview.Features.Reviews;

/// <summary>The expert's form as a template makes it, before there is an application: every line that an application with these functions would have.</summary>
public static class SheetPreview
{
    /// <summary>An empty sheet, not to be filled in.</summary>
    public static ExpertSheet Of(ReviewRound round, ScoringTemplate template, RecognitionRule rule, IReadOnlyList<ServiceFunction> functions)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(round);
        var lines = template.CriteriaFor([.. functions]).Select(place => LineOf(place, rule)).ToList();
        var blocks = template.Blocks.Select(block => (block, Lines: (IReadOnlyList<CriterionLine>)[.. lines.Where(line => block.Criteria.Concat(block.Claimed.SelectMany(one => one.Criteria)).Contains(line.Place.Criterion))])).ToList();
        var caps = template.Rules.Evidence == EvidenceMode.Cap;
        var open = blocks.Select(one => new BlockStanding(one.block.Id, one.Lines.Sum(line => 1 + (caps ? line.Evidence.Count : 0)), null)).ToList();
        return new ExpertSheet(
            "", "", "", functions, round.Stage, SheetState.Draft, false, null, caps, blocks, new SheetStanding(open.Sum(one => one.Open), null, template.Rules.FullScore, open), [],
            new OverallOpinion(null, 0, null, 0), null, new Dictionary<string, string>()) { RoundTitle = round.Title, Title = template.Title };
    }

    private static CriterionLine LineOf(CriterionPlace place, RecognitionRule rule) => new(
        place, null, 0, place.Criterion.MaxPoints, [.. place.Criterion.Facts.Select(fact => new FactLine(fact, FactNames.Of(fact.Field, rule), null, null))], null, null, 0,
        [.. place.Criterion.Evidence.Select(item => new EvidenceLine($"{place.Criterion.Id}/{item.Id}", item, null, 0, null, null))]);
}
