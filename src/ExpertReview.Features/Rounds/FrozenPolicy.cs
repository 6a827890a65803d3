using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Rounds;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Rules;
using ExpertReview.Features.Scoring;

namespace ExpertReview.Features.Rounds;

/// <summary>The policy of a round as it was frozen: settings, template and rule, read again from the very bytes that were hashed.</summary>
/// <param name="Settings">round.json.</param>
/// <param name="Template">The scoring template.</param>
/// <param name="Rule">The recognition rule.</param>
public sealed record FrozenPolicy(RoundSettings Settings, ScoringTemplate Template, RecognitionRule Rule)
{
    /// <summary>The readings chosen of what the rule leaves open.</summary>
    public ChosenReadings Readings => new()
    {
        Article7Item5 = Settings.Readings.Article7Item5,
        Satisfied = [.. Settings.Readings.Satisfied],
        Qualified = Settings.Readings.Qualified,
    };

    /// <summary>The assignment's policy.</summary>
    public AssignmentPolicy Assignment => new(
        Settings.ReviewsPerApplication,
        Settings.MinLoad,
        Settings.MaxLoad,
        Settings.Objective == "fair" ? AssignmentObjective.Fair : AssignmentObjective.Total,
        Settings.Balance == "even" ? LoadBalance.Even : LoadBalance.Limits);

    /// <summary>Pass line, places and quotas; null when nobody is to be shortlisted.</summary>
    public ShortlistPolicy? Shortlist => Settings.Shortlist is { } one
        ? new ShortlistPolicy(one.PassLine, one.Top, [.. one.Quotas.Select(quota => new Quota(By(quota.By), quota.Value, quota.Min, quota.Max))], one.LotSeed)
        : null;

    // A frozen policy never changes: its hash is over the very bytes it is read from. Every saved field needs it, and reading it takes longer than saving.
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, FrozenPolicy> Known = new(StringComparer.Ordinal);
    private const int MostKnown = 16;

    /// <summary>The policy of a round.</summary>
    public static FrozenPolicy Of(ReviewRound round)
    {
        if (round.PolicyHash is not { } hash)
            return Read(round);
        if (Known.TryGetValue(hash, out var known))
            return known;
        if (Known.Count >= MostKnown)
            Known.Clear();
        return Known[hash] = Read(round);
    }

    private static FrozenPolicy Read(ReviewRound round) =>
        new(RoundFile.Read(round.Settings), TemplateFile.Read(round.Template, "评分模板"), RuleFile.Read("rule", round.Rule));

    private static QuotaBy By(string name) => name switch
    {
        "prefecture" => QuotaBy.Prefecture,
        "recommender" => QuotaBy.Recommender,
        "kind" => QuotaBy.Kind,
        _ => QuotaBy.Function,
    };
}
