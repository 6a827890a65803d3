using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Intake;

/// <summary>round.json (<c>expertreview.round/1</c>): what one round is run by.</summary>
public sealed record RoundSettings
{
    /// <summary>Year of the round.</summary>
    public required int Year { get; init; }

    /// <summary>Title of the round.</summary>
    public required string Title { get; init; }

    /// <summary>The day against which years are counted.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Path of the scoring template inside the folder.</summary>
    public required string Template { get; init; }

    /// <summary>Reviews an application.</summary>
    public required int ReviewsPerApplication { get; init; }

    /// <summary>How many reviewers come from which 专业组别.</summary>
    public ValueList<GroupSetting> Groups { get; init; } = new([]);

    /// <summary><c>total</c> or <c>fair</c>.</summary>
    public string Objective { get; init; } = "total";

    /// <summary><c>limits</c> or <c>even</c>.</summary>
    public string Balance { get; init; } = "limits";

    /// <summary>How the shortlist is made; null: nobody is shortlisted.</summary>
    public ShortlistSettings? Shortlist { get; init; }

    /// <summary>The publicity.</summary>
    public required PublicitySettings Publicity { get; init; }

    /// <summary>Day of the announcement; null: the first working day after the publicity.</summary>
    public DateOnly? Announced { get; init; }

    /// <summary>Readings of the rule.</summary>
    public ReadingSettings Readings { get; init; } = new();

    /// <summary>True: every function that stands shall be known to one of the reviewers.</summary>
    public bool CoverFunctions { get; init; }

    /// <summary>Least reviews an expert.</summary>
    public int MinLoad { get; init; }

    /// <summary>Most reviews of an expert without 最多评审份数; null: no limit but the number of applications.</summary>
    public int? MaxLoad { get; init; }

    /// <summary>True: after sealing the experts of a file see its sheets and may correct their own (decision 0030). Written only when it is so.</summary>
    public bool Discussion { get; init; }
}
