using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Ranking;

/// <summary>One row of the ranking.</summary>
/// <param name="Application">The application.</param>
/// <param name="State">Ranked, incomplete or ineligible.</param>
/// <param name="Sheets">How many sheets were counted.</param>
public sealed record RankingRow(ScoredApplication Application, RowState State, int Sheets)
{
    /// <summary>名次 (1, 2, 2, 4); null when it is not ranked.</summary>
    public int? Rank { get; init; }

    /// <summary>Its figures; null when it is not ranked.</summary>
    public RowFigures? Figures { get; init; }

    /// <summary>The first step of the tie chain in which it differs from the next better of the same score; null when there is none.</summary>
    public string? TieBrokenBy { get; init; }

    /// <summary>True when it is on the proposed list.</summary>
    public bool Shortlisted { get; init; }

    /// <summary>Why it is on the list or not, or what is missing.</summary>
    public Words Why { get; init; } = new("", "");

    /// <summary>The same in Chinese, as the files and documents have it.</summary>
    public string Reason => Why.Zh;
}
