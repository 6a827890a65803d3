using ExpertReview.Features.Findings;

namespace ExpertReview.Features.Intake;

/// <summary>What one file gave: the readable rows, a finding for each cell that refused its row, and what a person should look at.</summary>
/// <param name="Rows">The rows that were taken, in the order of the file.</param>
/// <param name="Refused">One finding a bad cell.</param>
/// <param name="Warnings">What stops nothing.</param>
/// <param name="File">Set when the file could not be read at all; then there are no rows.</param>
public sealed record TableReading<T>(
    IReadOnlyList<T> Rows, IReadOnlyList<RowFinding> Refused, IReadOnlyList<WarningFinding> Warnings, FileFinding? File = null)
{
    /// <summary>A file that could not be read.</summary>
    public static TableReading<T> No(FileFinding finding) => new([], [], [], finding);
}
