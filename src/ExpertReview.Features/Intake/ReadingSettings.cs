using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Intake;

/// <summary>Readings of the rule where its words allow two.</summary>
public sealed record ReadingSettings
{
    /// <summary>第七条（五）: <c>A</c> (activities and (financing or guarantees)) or <c>B</c> ((activities and financing) or guarantees).</summary>
    public string Article7Item5 { get; init; } = "A";

    /// <summary>Answers of a survey that count as satisfied.</summary>
    public ValueList<string> Satisfied { get; init; } = new(["满意"]);

    /// <summary>大专及以上"和"中级: <c>either</c> or <c>both</c>.</summary>
    public string Qualified { get; init; } = "either";
}
