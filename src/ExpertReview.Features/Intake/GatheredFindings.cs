using ExpertReview.Features.Findings;

namespace ExpertReview.Features.Intake;

/// <summary>Gathers what the readers found, in the order of reading.</summary>
internal sealed class GatheredFindings
{
    public List<RowFinding> Refused { get; } = [];

    public List<FileFinding> Files { get; } = [];

    public List<WarningFinding> Warnings { get; } = [];

    public IReadOnlyList<T> Take<T>(TableReading<T> reading)
    {
        Refused.AddRange(reading.Refused);
        Warnings.AddRange(reading.Warnings);
        if (reading.File is { } file)
            Files.Add(file);
        return reading.Rows;
    }
}
