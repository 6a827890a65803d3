using System.Globalization;

namespace ExpertReview.Features.Intake;

/// <summary>round.json as somebody types it: every member a text, right or wrong, so that what is wrong can be shown again as it was typed.</summary>
public sealed record TypedSettings
{
    public string Year { get; init; } = "";

    public string Title { get; init; } = "";

    public string AsOf { get; init; } = "";

    public string Template { get; init; } = "";

    public string ReviewsPerApplication { get; init; } = "";

    public IReadOnlyList<TypedGroup> Groups { get; init; } = [];

    public string Objective { get; init; } = "total";

    public string Balance { get; init; } = "limits";

    public bool HasShortlist { get; init; }

    public string PassLine { get; init; } = "";

    public string Top { get; init; } = "";

    public IReadOnlyList<TypedQuota> Quotas { get; init; } = [];

    public string LotSeed { get; init; } = "";

    public string Published { get; init; } = "";

    public string WorkingDays { get; init; } = "";

    public bool FirstDayCounts { get; init; } = true;

    public string Announced { get; init; } = "";

    public string Article7Item5 { get; init; } = "A";

    public IReadOnlyList<string> Satisfied { get; init; } = [];

    public string Qualified { get; init; } = "either";

    public bool CoverFunctions { get; init; }

    public string MinLoad { get; init; } = "";

    public string MaxLoad { get; init; } = "";

    public bool Discussion { get; init; }

    /// <summary>Settings that stand, as they would be typed.</summary>
    public static TypedSettings Of(RoundSettings settings) => new()
    {
        Year = Text(settings.Year), Title = settings.Title, AsOf = Text(settings.AsOf), Template = settings.Template,
        ReviewsPerApplication = Text(settings.ReviewsPerApplication), Groups = [.. settings.Groups.Select(one => new TypedGroup(one.Name, Text(one.Min), Text(one.Max)))],
        Objective = settings.Objective, Balance = settings.Balance, HasShortlist = settings.Shortlist is not null,
        PassLine = Text(settings.Shortlist?.PassLine), Top = Text(settings.Shortlist?.Top),
        Quotas = [.. settings.Shortlist?.Quotas.Select(one => new TypedQuota(one.By, one.Value, Text(one.Min), Text(one.Max))) ?? []],
        LotSeed = settings.Shortlist?.LotSeed ?? "", Published = Text(settings.Publicity.Published), WorkingDays = Text(settings.Publicity.WorkingDays),
        FirstDayCounts = settings.Publicity.FirstDayCounts, Announced = settings.Announced is { } day ? Text(day) : "",
        Article7Item5 = settings.Readings.Article7Item5, Satisfied = [.. settings.Readings.Satisfied], Qualified = settings.Readings.Qualified,
        CoverFunctions = settings.CoverFunctions, MinLoad = Text(settings.MinLoad), MaxLoad = Text(settings.MaxLoad), Discussion = settings.Discussion,
    };

    private static string Text(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>One entry of <c>groups</c>, as typed.</summary>
public sealed record TypedGroup(string Name, string Min, string Max)
{
    /// <summary>Whether nothing was typed.</summary>
    public bool IsEmpty => Name.Length + Min.Length + Max.Length == 0;
}

/// <summary>One entry of <c>quotas</c>, as typed.</summary>
public sealed record TypedQuota(string By, string Value, string Min, string Max)
{
    /// <summary>Whether nothing was typed.</summary>
    public bool IsEmpty => Value.Length + Min.Length + Max.Length == 0;
}
