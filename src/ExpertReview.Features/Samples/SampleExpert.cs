using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Samples;

/// <summary>One invented expert of the 专家库.</summary>
internal sealed class SampleExpert
{
    public required string No { get; init; }

    public required string Name { get; set; }

    public required string Employer { get; set; }

    public required Prefecture Prefecture { get; init; }

    public required string Title { get; init; }

    /// <summary>专业组别.</summary>
    public required string Group { get; init; }

    public required IReadOnlyList<ServiceFunction> Functions { get; init; }

    public required int MaxLoad { get; init; }

    /// <summary>Strictness in thousandths: what this expert gives less, or more when negative.</summary>
    public required int Severity { get; init; }

    public List<string> PastPosts { get; } = [];

    public List<string> Ties { get; } = [];

    public List<string> RelativesUnits { get; } = [];
}
