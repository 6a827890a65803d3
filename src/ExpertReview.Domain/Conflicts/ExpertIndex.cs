using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Experts;

namespace ExpertReview.Domain.Conflicts;

/// <summary>The pool by number, and by name with unit.</summary>
internal sealed class ExpertIndex
{
    private readonly Dictionary<string, Expert> _byNo = new(StringComparer.Ordinal);
    private readonly ILookup<(string Name, string Unit), Expert> _byNameAndUnit;

    public ExpertIndex(IReadOnlyList<Expert> experts)
    {
        foreach (var expert in experts)
            _byNo.TryAdd(NumberOf(expert.No), expert);
        _byNameAndUnit = experts.ToLookup(expert => (PersonName.Normalise(expert.Name), UnitName.Normalise(expert.Employer ?? "")));
    }

    public Expert? WithNo(string no) => _byNo.GetValueOrDefault(NumberOf(no));

    public IEnumerable<Expert> Named(string name, string unit) => _byNameAndUnit[(PersonName.Normalise(name), UnitName.Normalise(unit))];

    private static string NumberOf(string no) => PersonName.Normalise(no);
}
