using ExpertReview.Domain.Scoring;

namespace ExpertReview.Domain.Ranking;

/// <summary>What one application shows to the tie chain: published values, larger first (the lot: ascending text).</summary>
internal sealed class TieKeys
{
    private readonly decimal[] _values;
    private readonly string _lot;

    public TieKeys(ScoringTemplate template, RowFigures figures, string no, string? lotSeed)
    {
        var chain = template.Rules.TieChain;
        _values = new decimal[chain.Count];
        _lot = chain.Contains(TieStep.Lot) ? Lot.Of(lotSeed ?? "", no) : "";
        for (var i = 0; i < _values.Length; i++)
            _values[i] = ValueOf(chain[i], template, figures);
    }

    /// <summary>The first step in which the two differ; -1 when they are equal in all.</summary>
    public static int FirstDifference(ScoringTemplate template, TieKeys left, TieKeys right)
    {
        var chain = template.Rules.TieChain;
        for (var i = 0; i < chain.Count; i++)
            if (chain[i] == TieStep.Lot ? left._lot != right._lot : left._values[i] != right._values[i])
                return i;
        return -1;
    }

    /// <summary>Below zero when left stands before right.</summary>
    public static int Compare(ScoringTemplate template, TieKeys left, TieKeys right) => FirstDifference(template, left, right) switch
    {
        < 0 => 0,
        var step when template.Rules.TieChain[step] == TieStep.Lot => string.CompareOrdinal(left._lot, right._lot),
        var step => right._values[step].CompareTo(left._values[step]),
    };

    private static decimal ValueOf(TieStep step, ScoringTemplate template, RowFigures figures)
    {
        if (step == TieStep.Lot)
            return 0;
        if (step == TieStep.Median)
            return figures.Median;
        if (step == TieStep.SmallerSpread)
            return -figures.Spread;
        for (var block = 0; block < template.Blocks.Count; block++)
            if (template.Blocks[block].Id == step.Code)
                return figures.Blocks[block];
        throw new InvalidOperationException($"tie step {step.Code} is not of the template");
    }
}
