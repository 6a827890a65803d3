using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Scoring;

namespace ExpertReview.Domain.Ranking;

/// <summary>Keeps one prepared scoring for each set of claimed functions: a round has few of them and many sheets.</summary>
internal sealed class SheetScoringByFunctions(ScoringTemplate template)
{
    private readonly Dictionary<string, SheetScoring> _known = new(StringComparer.Ordinal);

    public SheetScoring For(ScoredApplication application)
    {
        var key = string.Join(' ', application.Functions.Append(application.MainFunction).Select(function => function.Code()));
        if (!_known.TryGetValue(key, out var scoring))
            _known[key] = scoring = new SheetScoring(template, application.Functions, application.MainFunction);
        return scoring;
    }
}
