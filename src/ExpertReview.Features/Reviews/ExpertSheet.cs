using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Rounds;
using ExpertReview.Domain.Scoring;

namespace ExpertReview.Features.Reviews;

/// <summary>An expert's own sheet with everything that the form shows.</summary>
/// <param name="Application">申报编号.</param>
/// <param name="Organisation">申报单位.</param>
/// <param name="Platform">平台名称.</param>
/// <param name="Functions">The functions that stand.</param>
/// <param name="Stage">The round's stage.</param>
/// <param name="State">State of the sheet.</param>
/// <param name="Accepted">Whether the expert accepted the file.</param>
/// <param name="Declared">Reason of a declared conflict; null when none.</param>
/// <param name="Caps">Whether points count only as far as the evidence supports them.</param>
/// <param name="Blocks">The template's blocks with their lines, in order.</param>
/// <param name="Standing">How far it is.</param>
/// <param name="Missing">What keeps it from being submitted, by title.</param>
/// <param name="Overall">Opinion and verdict.</param>
/// <param name="Receipt">回执码; null when it was not handed in.</param>
/// <param name="Files">The application's evidence files by name, with their SHA-256.</param>
public sealed record ExpertSheet(
    string Application, string Organisation, string Platform, IReadOnlyList<ServiceFunction> Functions, RoundStage Stage, SheetState State, bool Accepted, string? Declared, bool Caps,
    IReadOnlyList<(Block Block, IReadOnlyList<CriterionLine> Lines)> Blocks, SheetStanding Standing, IReadOnlyList<string> Missing, OverallOpinion Overall, string? Receipt,
    IReadOnlyDictionary<string, string> Files)
{
    /// <summary>Title of the round.</summary>
    public required string RoundTitle { get; init; }

    /// <summary>Title of the template.</summary>
    public required string Title { get; init; }

    /// <summary>Whether what is declared is 不接受评审, not a conflict.</summary>
    public bool Declines { get; init; }

    /// <summary>Whether a field may be saved now.</summary>
    public bool Editable => Stage == RoundStage.Reviewing && State == SheetState.Draft && Declared is null;

    /// <summary>How many fields are not scored or judged.</summary>
    public int Open => Standing.Open;

    /// <summary>The total, rounded as the template says; null while anything is open.</summary>
    public decimal? Total => Standing.Total;

    /// <summary>满分.</summary>
    public decimal FullScore => Standing.FullScore;

    /// <summary>Every line, in order.</summary>
    public IEnumerable<CriterionLine> Lines => Blocks.SelectMany(block => block.Lines);

    /// <summary>Titles of the criteria of which 不足 was said without a word.</summary>
    public IReadOnlyList<string> Wordless => [.. Lines.Where(line => line.LacksWord).Select(line => line.Place.Criterion.Title)];
}

/// <summary>总体意见 and verdict.</summary>
/// <param name="Opinion">The opinion; null when none.</param>
/// <param name="OpinionSequence">Base of its next save.</param>
/// <param name="Verdict">Code of the verdict; null when none.</param>
/// <param name="VerdictSequence">Base of its next save.</param>
public sealed record OverallOpinion(string? Opinion, long OpinionSequence, string? Verdict, long VerdictSequence);
