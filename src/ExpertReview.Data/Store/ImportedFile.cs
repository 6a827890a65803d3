namespace ExpertReview.Data.Store;

/// <summary>One file that came in, as last imported: its hash tells whether the same file comes again.</summary>
public sealed class ImportedFile
{
    /// <summary>The round.</summary>
    public required int Round { get; init; }

    /// <summary>Which table: <c>recommendations</c>, <c>evaluations</c>, <c>report</c> …</summary>
    public required string Table { get; init; }

    /// <summary>File name.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of its bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; set; }

    /// <summary>What was found wrong in it (refused rows, warnings, the whole file), as JSON.</summary>
    public required string Findings { get; set; }
}
