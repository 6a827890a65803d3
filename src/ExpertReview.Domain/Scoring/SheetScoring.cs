using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Scoring;

/// <summary>Scores the sheets of applications that claim the same functions by one template, exactly (formats.md, Scores).
/// Points of a unit are summed as decimals, which is exact within the limits of the formats; a division comes once a unit.</summary>
public sealed class SheetScoring
{
    private readonly bool _caps;
    private readonly List<CriterionPlace> _criteria = [];
    private readonly List<(Block Block, Rational Weight, List<Unit> Units)> _blocks = [];
    private readonly int _main;

    /// <summary>Prepares the sums for one set of claimed functions.</summary>
    /// <param name="template">The template.</param>
    /// <param name="functions">The claimed functions that stand, all of them in the template.</param>
    /// <param name="main">The main one of them.</param>
    public SheetScoring(ScoringTemplate template, IReadOnlyList<ServiceFunction> functions, ServiceFunction main)
    {
        _caps = template.Rules.Evidence == EvidenceMode.Cap;
        _criteria.AddRange(template.CriteriaFor(functions));
        foreach (var block in template.Blocks)
        {
            var units = block.Claimed.Count == 0
                ? [UnitOf(template, template.Rules.FullScore, block.Criteria, 1)]
                : functions.Select(function => block.Claimed.First(claimed => claimed.Function == function))
                    .Select(claimed => UnitOf(template, template.Rules.FullScore, claimed.Criteria, claimed.Weight)).ToList();
            _blocks.Add((block, block.Weight / (Rational)100, units));
        }

        _main = Math.Max(0, functions.ToList().IndexOf(main));
    }

    /// <summary>What a sheet lacks: criteria not scored and, under the cap, evidence not judged. Empty when it is complete.</summary>
    public IEnumerable<SheetGap> GapsOf(ScoreSheet sheet)
    {
        foreach (var place in _criteria)
        {
            if (sheet.Points[place.Index] is null)
                yield return new SheetGap(place.Criterion.Id, Evidence: null);
            if (!_caps)
                continue;
            for (var i = 0; i < place.Criterion.Evidence.Count; i++)
                if (sheet.Evidence[place.FirstEvidence + i] is null)
                    yield return new SheetGap(place.Criterion.Id, place.Criterion.Evidence[i].Id);
        }
    }

    /// <summary>The points of a sheet above what its evidence supports; only criteria scored and judged in full.</summary>
    public IEnumerable<PointsAboveCap> AboveCapOf(ScoreSheet sheet)
    {
        if (!_caps)
            yield break;
        foreach (var place in _criteria)
            if (sheet.Points[place.Index] is { } given && SupportOf(place, sheet) is { } support && place.Criterion.MaxPoints * support is var cap && given > cap)
                yield return new PointsAboveCap(sheet.Application, sheet.Expert, place.Criterion.Id, given, cap);
    }

    /// <summary>Support of one criterion by the evidence judged, 0 to 1; null when an item is not judged. 1 when none is asked.</summary>
    public static decimal? SupportOf(CriterionPlace place, ScoreSheet sheet)
    {
        var items = place.Criterion.Evidence;
        if (items.Count == 0)
            return 1;
        var support = 0m;
        for (var i = 0; i < items.Count; i++)
            switch (sheet.Evidence[place.FirstEvidence + i])
            {
                case EvidenceJudgement.Sufficient: support += items[i].Weight; break;
                case EvidenceJudgement.Partial: support += items[i].Weight * 0.5m; break;
                case EvidenceJudgement.Missing: break;
                default: return null;
            }

        return support;
    }

    /// <summary>The exact score of a complete sheet; null when the sheet lacks something.</summary>
    public SheetScore? ScoreOf(ScoreSheet sheet)
    {
        var total = Rational.Zero;
        var blocks = new Rational[_blocks.Count];
        IReadOnlyList<Rational> functions = [];
        for (var i = 0; i < blocks.Length; i++)
        {
            if (BlockOf(i, sheet) is not { } one)
                return null;
            blocks[i] = one.Score;
            if (_blocks[i].Block.Combine is not null)
                functions = one.Units;
            total += blocks[i];
        }

        return new SheetScore(total, blocks, functions);
    }

    /// <summary>The exact score of each block of the template that is complete; null for one that lacks something.</summary>
    public IReadOnlyList<Rational?> BlocksOf(ScoreSheet sheet) => [.. _blocks.Select((_, i) => BlockOf(i, sheet)?.Score)];

    private (Rational Score, Rational[] Units)? BlockOf(int i, ScoreSheet sheet)
    {
        var (block, weight, units) = _blocks[i];
        var scores = new Rational[units.Count];
        for (var unit = 0; unit < scores.Length; unit++)
        {
            if (CountedOf(units[unit], sheet) is not { } counted)
                return null;
            scores[unit] = units[unit].ScoreOfAPoint * counted;
        }

        return (weight * (block.Combine is { } combine ? Combined(combine, units, scores) : scores[0]), scores);
    }

    // The combination is of shares: scores of functions are divided by the full score, which is that of a share of 1.
    private Rational Combined(Combine combine, List<Unit> units, Rational[] scores)
    {
        if (scores.Length == 1)
            return scores[0];
        var full = units[0].FullScore;
        return full * combine.Of([.. units.Select((unit, i) => (scores[i] / full, unit.Weight))], _main);
    }

    private decimal? CountedOf(Unit unit, ScoreSheet sheet)
    {
        var sum = 0m;
        foreach (var place in unit.Criteria)
        {
            if (sheet.Points[place.Index] is not { } points)
                return null;
            if (_caps)
            {
                if (SupportOf(place, sheet) is not { } support)
                    return null;
                points = Math.Min(points, place.Criterion.MaxPoints * support);
            }

            sum += points;
        }

        return sum;
    }

    private static Unit UnitOf(ScoringTemplate template, decimal fullScore, IReadOnlyList<Criterion> criteria, decimal weight) => new(
        [.. criteria.Select(criterion => template.Find(criterion.Id)!)],
        fullScore,
        (Rational)fullScore / criteria.Sum(criterion => criterion.MaxPoints),
        weight);

    /// <summary>Criteria that make one share: a block's own, or those of one function.</summary>
    private sealed record Unit(CriterionPlace[] Criteria, Rational FullScore, Rational ScoreOfAPoint, decimal Weight);
}
