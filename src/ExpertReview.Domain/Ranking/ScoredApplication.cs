using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Ranking;

/// <summary>One application as the ranking knows it.</summary>
/// <param name="No">Its number; of a round the credit code.</param>
/// <param name="Functions">Claimed functions that stand, at least one, in the applicant's order.</param>
public sealed record ScoredApplication(string No, IReadOnlyList<ServiceFunction> Functions)
{
    /// <summary>Name, for people.</summary>
    public string? Name { get; init; }

    /// <summary>Code of the prefecture, such as <c>5301</c>; null counts for no quota.</summary>
    public string? Prefecture { get; init; }

    /// <summary>推荐单位; null counts for no quota.</summary>
    public string? Recommender { get; init; }

    /// <summary><c>new</c> or <c>again</c>; null counts for no quota.</summary>
    public string? Kind { get; init; }

    /// <summary>The main function, by default the first of <see cref="Functions"/>.</summary>
    public ServiceFunction MainFunction { get; init; } = Functions[0];

    /// <summary>Imported figures by field (formats.md); shown beside criteria, read by no rule of the ranking.</summary>
    public IReadOnlyDictionary<string, Figure> Figures { get; init; } = new Dictionary<string, Figure>();

    /// <summary>Why it gets no number; null when it is eligible.</summary>
    public string? Ineligible { get; init; }

    /// <summary>Its value for a quota; null counts for none.</summary>
    public string? ValueOf(QuotaBy by) => by switch
    {
        QuotaBy.Prefecture => Prefecture,
        QuotaBy.Recommender => Recommender,
        QuotaBy.Kind => Kind,
        _ => MainFunction.Code(),
    };
}
