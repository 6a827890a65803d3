using System.Text.Json;
using ExpertReview.Features.Findings;
using ExpertReview.Features.Json;

namespace ExpertReview.Features.Incoming;

/// <summary>What was found wrong in one file, as it is stored beside the file.</summary>
/// <param name="Rows">Cells that refused their row.</param>
/// <param name="Files">The whole file, when it could not be read.</param>
/// <param name="Warnings">What a person should look at.</param>
public sealed record StoredFindings(IReadOnlyList<RowFinding> Rows, IReadOnlyList<FileFinding> Files, IReadOnlyList<WarningFinding> Warnings)
{
    /// <summary>As stored.</summary>
    public string ToText() => JsonSerializer.Serialize(this, Readable.Options);

    /// <summary>From what is stored.</summary>
    public static StoredFindings From(string text) => JsonSerializer.Deserialize<StoredFindings>(text, Readable.Options)!;
}
