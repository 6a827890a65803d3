using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Conflicts;

namespace ExpertReview.Features.Findings;

/// <summary>Everything a round's findings.json holds, in any order.</summary>
public sealed record RoundFindings
{
    /// <summary>Cells that could not be read.</summary>
    public IReadOnlyList<RowFinding> Rows { get; init; } = [];

    /// <summary>Numbers that miss their clause.</summary>
    public IReadOnlyList<EligibilityFinding> Eligibility { get; init; } = [];

    /// <summary>Conflicts of interest of every application read.</summary>
    public IReadOnlyList<ConflictOfInterest> Conflicts { get; init; } = [];

    /// <summary>Applicants recommended more than once.</summary>
    public IReadOnlyList<DuplicateFinding> Duplicates { get; init; } = [];

    /// <summary>Files that could not be read.</summary>
    public IReadOnlyList<FileFinding> Files { get; init; } = [];

    /// <summary>What is not there.</summary>
    public IReadOnlyList<MissingFinding> Missing { get; init; } = [];

    /// <summary>What a person should look at.</summary>
    public IReadOnlyList<WarningFinding> Warnings { get; init; } = [];
}
