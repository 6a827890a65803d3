using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Conflicts;

/// <summary>The applications by everything a conflict looks for.</summary>
internal sealed class ApplicantIndex
{
    private readonly Dictionary<string, Application> _byCode;
    private readonly ILookup<string, Application> _byName;
    private readonly ILookup<string, (string Unit, Application Application)> _byRecommender;
    private readonly ILookup<string, (string Role, Application Application)> _byPerson;
    private readonly NearNames _near;
    private readonly Dictionary<string, IReadOnlyList<string>> _nearOf = new(StringComparer.Ordinal);

    public ApplicantIndex(IReadOnlyList<Application> applications)
    {
        _byCode = applications.ToDictionary(application => application.No, StringComparer.Ordinal);
        _byName = applications.ToLookup(application => UnitName.Normalise(application.Organisation), StringComparer.Ordinal);
        _byRecommender = applications.SelectMany(RecommendersOf).ToLookup(pair => UnitName.Normalise(pair.Unit), StringComparer.Ordinal);
        _byPerson = applications.SelectMany(PeopleOf).ToLookup(pair => pair.Name, pair => (pair.Role, pair.Application), StringComparer.Ordinal);
        _near = new NearNames(_byName.Select(group => group.Key));
    }

    public Application? WithCode(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>Those whose normalised name this is.</summary>
    public IEnumerable<Application> Named(string key) => _byName[key];

    public bool HasName(string key) => _byName.Contains(key);

    /// <summary>Those with a near name.</summary>
    public IEnumerable<Application> NearlyNamed(string key)
    {
        if (!_nearOf.TryGetValue(key, out var names))
            _nearOf[key] = names = _near.Of(key);
        return names.SelectMany(name => _byName[name]);
    }

    /// <summary>Those that a unit recommended, with the unit as the table writes it.</summary>
    public IEnumerable<(string Unit, Application Application)> RecommendedBy(string key) => _byRecommender[key];

    /// <summary>Those whose legal representative or head has this normalised name.</summary>
    public IEnumerable<(string Role, Application Application)> LedBy(string name) => _byPerson[name];

    private static IEnumerable<(string Unit, Application Application)> RecommendersOf(Application application) => application.Rows
        .SelectMany(row => RecommendingUnit.NamesOf(row.StampedBy, row.Recommender))
        .Where(unit => !string.IsNullOrWhiteSpace(unit))
        .DistinctBy(unit => UnitName.Normalise(unit!), StringComparer.Ordinal)
        .Select(unit => (unit!.Trim(), application));

    private static IEnumerable<(string Name, string Role, Application Application)> PeopleOf(Application application) =>
        new[] { (Name: application.Report?.LegalRepresentative, Role: "与法定代表人同名"), (Name: application.Report?.Head, Role: "与主要负责人同名") }
            .Where(person => !string.IsNullOrWhiteSpace(person.Name))
            .Select(person => (PersonName.Normalise(person.Name!), person.Role, application));
}
