using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Conflicts;

/// <summary>Units and the relations from 主体 to 对象. From a unit the applicants within three relations are searched breadth first; with
/// the expert's own tie a path has at most four.</summary>
internal sealed class RelationGraph
{
    private const int Deepest = 3;
    private readonly Dictionary<string, List<Edge>> _from = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<ReachedApplicant>> _reached = new(StringComparer.Ordinal);
    private readonly ApplicantIndex _applicants;

    public RelationGraph(IEnumerable<UnitRelation> relations, ApplicantIndex applicants)
    {
        _applicants = applicants;
        foreach (var relation in relations)
        {
            var (subject, target) = (UnitName.Normalise(relation.Subject), UnitName.Normalise(relation.Target));
            if (subject.Length == 0 || target.Length == 0)
                continue;
            if (!_from.TryGetValue(subject, out var edges))
                _from[subject] = edges = [];
            edges.Add(new Edge(relation.Kind, relation.Target.Trim(), target, IsHolding(relation.Kind)));
        }
    }

    /// <summary>True for the relations that make a path certain.</summary>
    public static bool IsHolding(string kind) => kind is "控股" or "参股";

    /// <summary>Every applicant reached from a unit by one to three relations, each with its best shortest path.</summary>
    public IReadOnlyList<ReachedApplicant> From(string unit)
    {
        if (!_from.ContainsKey(unit))
            return [];
        if (!_reached.TryGetValue(unit, out var reached))
            _reached[unit] = reached = Search(unit);
        return reached;
    }

    private List<ReachedApplicant> Search(string unit)
    {
        var reached = new List<ReachedApplicant>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { unit };
        var level = new Dictionary<string, Tails>(StringComparer.Ordinal) { [unit] = new Tails { Certain = [], Any = [] } };
        for (var depth = 1; depth <= Deepest && level.Count > 0; depth++)
        {
            level = Next(level, seen);
            seen.UnionWith(level.Keys);
            foreach (var (name, tails) in level)
                if (_applicants.HasName(name))
                    reached.Add(new ReachedApplicant([.. _applicants.Named(name)], (tails.Certain ?? tails.Any!)[..^1], tails.Certain is not null));
        }

        return reached;
    }

    private Dictionary<string, Tails> Next(Dictionary<string, Tails> level, HashSet<string> seen)
    {
        var next = new Dictionary<string, Tails>(StringComparer.Ordinal);
        foreach (var (name, tails) in level)
            foreach (var edge in _from.GetValueOrDefault(name) ?? [])
            {
                if (seen.Contains(edge.Key))
                    continue;
                if (!next.TryGetValue(edge.Key, out var best))
                    next[edge.Key] = best = new Tails();
                best.Any = Better(best.Any, tails.Any, edge);
                if (edge.IsHolding && tails.Certain is not null)
                    best.Certain = Better(best.Certain, tails.Certain, edge);
            }

        return next;
    }

    // Tails of one level have one length, so the better beginning always makes the better whole.
    private static string[] Better(string[]? known, string[]? start, Edge edge)
    {
        string[] tail = [.. start!, edge.Relation, edge.Target];
        return known is null || PathTexts.Compare(tail, known) < 0 ? tail : known;
    }

    private sealed record Edge(string Relation, string Target, string Key, bool IsHolding);

    private sealed class Tails
    {
        public string[]? Certain { get; set; }

        public string[]? Any { get; set; }
    }
}
