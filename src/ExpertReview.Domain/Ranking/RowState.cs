namespace ExpertReview.Domain.Ranking;

/// <summary>State of a row of the ranking.</summary>
public enum RowState
{
    /// <summary>It has a score and a rank.</summary>
    Ranked,

    /// <summary>Sheets are missing or not complete: no number.</summary>
    Incomplete,

    /// <summary>Not eligible: no number.</summary>
    Ineligible,
}
