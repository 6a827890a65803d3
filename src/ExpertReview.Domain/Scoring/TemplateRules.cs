namespace ExpertReview.Domain.Scoring;

/// <summary>The rules of a scoring template: scale, rounding, aggregate, evidence and ties.</summary>
public sealed record TemplateRules
{
    /// <summary>满分, above 0.</summary>
    public required decimal FullScore { get; init; }

    /// <summary>Places of published scores, 0 to 6; rounded half up, once.</summary>
    public required int Decimals { get; init; }

    /// <summary>入围分数线; null when the template sets none.</summary>
    public decimal? PassLine { get; init; }

    /// <summary>How sheets become one score.</summary>
    public required Aggregate Aggregate { get; init; }

    /// <summary>Fewer counted sheets than this give no number.</summary>
    public int MinSheets { get; init; } = 1;

    /// <summary>True: each sheet's total is rounded before anything is made of it.</summary>
    public bool RoundSheets { get; init; }

    /// <summary>What evidence does.</summary>
    public EvidenceMode Evidence { get; init; }

    /// <summary>What decides between equal published scores, in order.</summary>
    public IReadOnlyList<TieStep> TieChain { get; init; } = [];
}
