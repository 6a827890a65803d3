using System.Text.RegularExpressions;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Rounds;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>round.json as a form: its members as they are typed, and the place on the form of each error that reading the file finds.</summary>
public sealed partial class PolicyForm
{
    /// <summary>Rows for entries that are not there yet.</summary>
    private const int Spare = 3;

    public string? Year { get; set; }

    public string? Title { get; set; }

    public string? AsOf { get; set; }

    /// <summary><c>builtin</c>, <c>kept</c> (of the draft or of the round it was taken from) or <c>upload</c>.</summary>
    public string? TemplateChoice { get; set; }

    /// <summary>Name of the kept template.</summary>
    public string? TemplateName { get; set; }

    /// <summary>The round whose template is kept.</summary>
    public int? TemplateRound { get; set; }

    public IFormFile? TemplateFile { get; set; }

    public string? ReviewsPerApplication { get; set; }

    public List<string?> GroupName { get; set; } = [];

    public List<string?> GroupMin { get; set; } = [];

    public List<string?> GroupMax { get; set; } = [];

    public string? Objective { get; set; }

    public string? Balance { get; set; }

    public bool HasShortlist { get; set; }

    public string? PassLine { get; set; }

    public string? Top { get; set; }

    public List<string?> QuotaBy { get; set; } = [];

    public List<string?> QuotaValue { get; set; } = [];

    public List<string?> QuotaMin { get; set; } = [];

    public List<string?> QuotaMax { get; set; } = [];

    public string? LotSeed { get; set; }

    public string? Published { get; set; }

    public string? WorkingDays { get; set; }

    public bool FirstDayCounts { get; set; } = true;

    public string? Announced { get; set; }

    public string? Article7Item5 { get; set; }

    public List<string> Satisfied { get; set; } = [];

    public string? Qualified { get; set; }

    public bool CoverFunctions { get; set; }

    public string? MinLoad { get; set; }

    public string? MaxLoad { get; set; }

    public bool Discussion { get; set; }

    /// <summary>Rows of groups to show.</summary>
    public int GroupRows => Math.Max(GroupName.FindLastIndex(name => !string.IsNullOrEmpty(name)) + 1 + Spare, 4);

    /// <summary>Rows of quotas to show.</summary>
    public int QuotaRows => Math.Max(QuotaValue.FindLastIndex(value => !string.IsNullOrEmpty(value)) + 1 + Spare, 4);

    /// <summary>A form with settings that stand.</summary>
    public static PolicyForm Of(TypedSettings typed, int? templateRound) => new()
    {
        Year = typed.Year, Title = typed.Title, AsOf = typed.AsOf, TemplateChoice = templateRound is null ? "builtin" : "kept", TemplateName = typed.Template, TemplateRound = templateRound,
        ReviewsPerApplication = typed.ReviewsPerApplication, GroupName = [.. typed.Groups.Select(one => one.Name)], GroupMin = [.. typed.Groups.Select(one => one.Min)],
        GroupMax = [.. typed.Groups.Select(one => one.Max)], Objective = typed.Objective, Balance = typed.Balance, HasShortlist = typed.HasShortlist, PassLine = typed.PassLine,
        Top = typed.Top, QuotaBy = [.. typed.Quotas.Select(one => one.By)], QuotaValue = [.. typed.Quotas.Select(one => one.Value)], QuotaMin = [.. typed.Quotas.Select(one => one.Min)],
        QuotaMax = [.. typed.Quotas.Select(one => one.Max)], LotSeed = typed.LotSeed, Published = typed.Published, WorkingDays = typed.WorkingDays, FirstDayCounts = typed.FirstDayCounts,
        Announced = typed.Announced, Article7Item5 = typed.Article7Item5, Satisfied = [.. typed.Satisfied], Qualified = typed.Qualified, CoverFunctions = typed.CoverFunctions,
        MinLoad = typed.MinLoad, MaxLoad = typed.MaxLoad, Discussion = typed.Discussion,
    };

    /// <summary>The built-in starting values of a year.</summary>
    public static PolicyForm Start(int year) => Of(
        new TypedSettings
        {
            Year = $"{year}", Title = $"{year}年云南省中小企业公共服务示范平台评审", ReviewsPerApplication = "3", HasShortlist = true, WorkingDays = $"{Features.Rules.BuiltInRules.Yunnan2022.PublicityWorkingDays}",
            MinLoad = "0", Satisfied = ["满意"], Template = PolicyFiles.BuiltInName,
        },
        null);

    /// <summary>What was typed, for the file; rows in which nothing was typed are left out.</summary>
    /// <param name="template">Name of the template's file.</param>
    public TypedSettings ToTyped(string template) => new()
    {
        Year = Text(Year), Title = Text(Title), AsOf = Text(AsOf), Template = template, ReviewsPerApplication = Text(ReviewsPerApplication), Groups = [.. Groups().Select(one => one.Group)],
        Objective = Text(Objective), Balance = Text(Balance), HasShortlist = HasShortlist, PassLine = Text(PassLine), Top = Text(Top), Quotas = [.. Quotas().Select(one => one.Quota)],
        LotSeed = Text(LotSeed), Published = Text(Published), WorkingDays = Text(WorkingDays), FirstDayCounts = FirstDayCounts, Announced = Text(Announced), Article7Item5 = Text(Article7Item5),
        Satisfied = Satisfied, Qualified = Text(Qualified), CoverFunctions = CoverFunctions, MinLoad = Text(MinLoad), MaxLoad = Text(MaxLoad), Discussion = Discussion,
    };

    /// <summary>The field of the form that an error of the file belongs to.</summary>
    public string FieldOf(InputError error)
    {
        if (error.File != "round.json")
            return nameof(TemplateFile);
        var path = Entry().Match(error.Place);
        return path.Groups[1].Value switch
        {
            "year" => nameof(Year), "title" => nameof(Title), "asOf" => nameof(AsOf), "template" => nameof(TemplateFile), "reviewsPerApplication" => nameof(ReviewsPerApplication),
            "groups" => nameof(GroupName) + RowOf(path, [.. Groups().Select(one => one.Row)]), "objective" => nameof(Objective), "balance" => nameof(Balance),
            "minLoad" => nameof(MinLoad), "maxLoad" => nameof(MaxLoad), "announced" => nameof(Announced), "coverFunctions" => nameof(CoverFunctions),
            "readings.article7_5" => nameof(Article7Item5), "readings.satisfied" => nameof(Satisfied), "readings.qualified" => nameof(Qualified),
            "publicity.published" => nameof(Published), "publicity.workingDays" => nameof(WorkingDays), "publicity.firstDayCounts" => nameof(FirstDayCounts),
            "shortlist.passLine" => nameof(PassLine), "shortlist.top" => nameof(Top), "shortlist.lotSeed" => nameof(LotSeed),
            "shortlist.quotas" => nameof(QuotaValue) + RowOf(path, [.. Quotas().Select(one => one.Row)]),
            _ => nameof(Title),
        };
    }

    private static string RowOf(Match path, List<int> rows) =>
        int.TryParse(path.Groups[2].Value, out var at) && at < rows.Count ? $"{rows[at]}" : "0";

    private IEnumerable<(int Row, TypedGroup Group)> Groups() =>
        Enumerable.Range(0, GroupName.Count).Select(row => (row, new TypedGroup(At(GroupName, row), At(GroupMin, row), At(GroupMax, row)))).Where(one => !one.Item2.IsEmpty);

    private IEnumerable<(int Row, TypedQuota Quota)> Quotas() =>
        Enumerable.Range(0, QuotaValue.Count).Select(row => (row, new TypedQuota(At(QuotaBy, row), At(QuotaValue, row), At(QuotaMin, row), At(QuotaMax, row)))).Where(one => !one.Item2.IsEmpty);

    private static string At(List<string?> typed, int row) => row < typed.Count ? Text(typed[row]) : "";

    private static string Text(string? typed) => typed?.Trim() ?? "";

    // $.shortlist.quotas[2].max: the member, and which entry.
    [GeneratedRegex(@"^\$\.([A-Za-z0-9_]+(?:\.[A-Za-z0-9_]+)?)(?:\[(\d+)\])?")]
    private static partial Regex Entry();
}
