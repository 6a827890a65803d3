namespace ExpertReview.Domain.Applications;

/// <summary>How the round's policy reads what the rule leaves open (<c>readings</c> of round.json). The defaults are those of formats.md.</summary>
public sealed record ChosenReadings
{
    /// <summary>第七条（五）: <c>A</c> activities and (financing or guarantees), <c>B</c> (activities and financing) or guarantees.</summary>
    public string Article7Item5 { get; init; } = "A";

    /// <summary>The answers of a survey that count as satisfied.</summary>
    public IReadOnlyList<string> Satisfied { get; init; } = ["满意"];

    /// <summary>大专及以上学历和中级及以上职称: <c>either</c> or <c>both</c>. The table has one column for it; the reading says what it counts.</summary>
    public string Qualified { get; init; } = "either";

    /// <summary>The single choice of a reading.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The reading is none of single choice.</exception>
    public string Of(string reading) => reading switch
    {
        "article7_5" => Article7Item5,
        "qualified" => Qualified,
        _ => throw new ArgumentOutOfRangeException(nameof(reading), reading, "no reading of single choice"),
    };
}
