namespace ExpertReview.Domain.Scoring;

/// <summary>指标: one line of a score sheet.</summary>
public sealed record Criterion
{
    /// <summary>Its name in files, such as <c>base.served</c>; unique in the template.</summary>
    public required string Id { get; init; }

    /// <summary>Its name on the sheet.</summary>
    public required string Title { get; init; }

    /// <summary>The clause it rests on, such as 第六条（三）.</summary>
    public string? Clause { get; init; }

    /// <summary>Most points, above 0.</summary>
    public required decimal MaxPoints { get; init; }

    /// <summary>Points are whole multiples of it; null when any value goes.</summary>
    public decimal? Step { get; init; }

    /// <summary>What ranges of points mean.</summary>
    public IReadOnlyList<Band> Bands { get; init; } = [];

    /// <summary>Figures shown beside it.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>Its own table over the first fact, when it is objective.</summary>
    public IReadOnlyList<Step> Steps { get; init; } = [];

    /// <summary>Evidence it asks for; empty asks for none.</summary>
    public IReadOnlyList<EvidenceItem> Evidence { get; init; } = [];

    /// <summary>True when these points may be given: from 0 to the most, on the step.</summary>
    public bool Allows(decimal points) => points >= 0 && points <= MaxPoints && (Step is not { } step || points % step == 0);

    /// <summary>The points that its table proposes for the value of its first fact: those of the highest line reached, 0 below the
    /// first. Null without a table or without a value: missing is never zero.</summary>
    public decimal? Proposed(decimal? value)
    {
        if (Steps.Count == 0 || value is not { } known)
            return null;
        return Steps.Where(step => step.AtLeast <= known).MaxBy(step => step.AtLeast)?.Points ?? 0;
    }
}
