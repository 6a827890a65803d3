using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Scoring;

/// <summary>评分模板 (formats.md, Scoring template): blocks of criteria and the rules by which sheets become a score.
/// Whoever reads one from a file has checked it; criteria are numbered through in the order of the file.</summary>
public sealed class ScoringTemplate
{
    private readonly Dictionary<string, CriterionPlace> _criteria = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _evidence = new(StringComparer.Ordinal);

    /// <summary>Numbers the criteria and evidence items through.</summary>
    /// <exception cref="ArgumentException">Two criteria, or two evidence items of a criterion, bear the same id.</exception>
    public ScoringTemplate(string id, int version, string title, string? source, TemplateRules rules, IReadOnlyList<Block> blocks)
    {
        (Id, Version, Title, Source, Rules, Blocks) = (id, version, title, source, rules, blocks);
        var places = new List<CriterionPlace>();
        foreach (var (criterion, function) in blocks.SelectMany(CriteriaOf))
        {
            var place = new CriterionPlace(places.Count, _evidence.Count, criterion, function);
            places.Add(place);
            _criteria.Add(criterion.Id, place);
            foreach (var item in criterion.Evidence)
                _evidence.Add($"{criterion.Id}/{item.Id}", _evidence.Count);
        }

        Criteria = places;
        FunctionsBlock = blocks.FirstOrDefault(block => block.Claimed.Count > 0);
    }

    /// <summary>Its name, such as <c>yunnan-platform</c>.</summary>
    public string Id { get; }

    /// <summary>Its version, from 1.</summary>
    public int Version { get; }

    /// <summary>Title of the sheet.</summary>
    public string Title { get; }

    /// <summary>The rule it follows; null when not said.</summary>
    public string? Source { get; }

    /// <summary>Scale, rounding, aggregate, evidence, ties.</summary>
    public TemplateRules Rules { get; }

    /// <summary>The blocks, in the order of the sheet.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>The block of claimed functions; null when the template has none.</summary>
    public Block? FunctionsBlock { get; }

    /// <summary>Every criterion in the order of the template; the place's index is its position here and in a sheet.</summary>
    public IReadOnlyList<CriterionPlace> Criteria { get; }

    /// <summary>How many evidence items the template has in all.</summary>
    public int EvidenceCount => _evidence.Count;

    /// <summary>The place of a criterion, or null when the template has none of that id.</summary>
    public CriterionPlace? Find(string criterion) => _criteria.GetValueOrDefault(criterion);

    /// <summary>The number of an evidence item written <c>criterion/item</c>, or null when the template has none.</summary>
    public int? FindEvidence(string key) => _evidence.TryGetValue(key, out var index) ? index : null;

    /// <summary>The criteria that one application is scored by: those for everyone, and those of its functions.</summary>
    public IEnumerable<CriterionPlace> CriteriaFor(IReadOnlyCollection<ServiceFunction> functions) =>
        Criteria.Where(place => place.Function is not { } function || functions.Contains(function));

    private static IEnumerable<(Criterion Criterion, ServiceFunction? Function)> CriteriaOf(Block block) =>
        block.Criteria.Select(criterion => (criterion, (ServiceFunction?)null))
            .Concat(block.Claimed.SelectMany(claimed => claimed.Criteria.Select(criterion => (criterion, (ServiceFunction?)claimed.Function))));
}
