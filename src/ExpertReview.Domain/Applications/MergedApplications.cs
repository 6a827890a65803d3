namespace ExpertReview.Domain.Applications;

/// <summary>What the rows of all tables give together.</summary>
/// <param name="Applications">One a credit code, by code.</param>
/// <param name="Duplicates">Those that stand in more than one row.</param>
/// <param name="Warnings">Where two tables disagree.</param>
public sealed record MergedApplications(
    IReadOnlyList<Application> Applications, IReadOnlyList<DuplicateFinding> Duplicates, IReadOnlyList<ApplicationWarning> Warnings);
