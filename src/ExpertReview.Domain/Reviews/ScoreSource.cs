namespace ExpertReview.Domain.Reviews;

/// <summary>Where a <see cref="ScoreEvent"/> came from when nobody typed it into the form.</summary>
public static class ScoreSource
{
    /// <summary>A sheet on paper, entered by two people.</summary>
    public const string Paper = "paper";

    /// <summary>The offline form.</summary>
    public const string Offline = "offline";

    /// <summary>Corrected by its expert after sealing (<see cref="ScoreCorrection"/>).</summary>
    public const string Correction = "correction";
}
