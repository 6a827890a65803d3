using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Panels;

namespace ExpertReview.Optimization.Panels;

/// <summary>What a split into panels is decided by: the files that take part, by their place among them, and every pair in plain arrays.
/// Fits are in units of <see cref="FitUnit"/>.</summary>
internal sealed class PanelFacts
{
    private readonly bool[] _usable;
    private readonly long[] _fits;

    public PanelFacts(AssignmentProblem problem, PanelPolicy policy, OldPanels? old, IReadOnlySet<PanelRule>? without = null)
    {
        (Problem, Policy, Without) = (problem, policy, without ?? new HashSet<PanelRule>());
        Files = [.. Enumerable.Range(0, problem.Applications.Count).Where(a => problem.Applications[a].Reviews > 0)];
        Experts = problem.Experts.Count;
        Placed = policy.PlacedOf(Experts);
        (_usable, _fits) = (new bool[Files.Length * Experts], new long[Files.Length * Experts]);
        for (var f = 0; f < Files.Length; f++)
            foreach (var pair in problem.UsableOf(Files[f]))
                (_usable[f * Experts + pair.Expert], _fits[f * Experts + pair.Expert]) = (true, pair.Micro);
        FitUnit = Math.Max(1, _fits.Aggregate(0L, Divisor));
        for (var i = 0; i < _fits.Length; i++)
            _fits[i] /= FitUnit;
        MaxLoad = [.. problem.Experts.Select(expert => Without.Contains(PanelRule.MaxLoad) ? int.MaxValue : expert.MaxLoad)];
        Required = [.. Files.Select(a => Without.Contains(PanelRule.Required) ? [] : problem.Required.ExpertsOf(a).ToArray())];
        Groups = [.. Files.Select(GroupsAt)];
        OldFile = [.. Files.Select(a => old is not null && old.Files.TryGetValue(a, out var panel) ? panel : (int?)null)];
        OldExpert = [.. Enumerable.Range(0, Experts).Select(e => old is not null && old.Experts.TryGetValue(e, out var panel) ? panel : (int?)null)];
        Repairs = old is not null;
    }

    public AssignmentProblem Problem { get; }

    public PanelPolicy Policy { get; }

    /// <summary>Rules left out, to see whether they stand in the way.</summary>
    public IReadOnlySet<PanelRule> Without { get; }

    /// <summary>Indexes of the applications that take part.</summary>
    public int[] Files { get; }

    public int Experts { get; }

    /// <summary>How many experts are in panels.</summary>
    public int Placed { get; }

    /// <summary>Largest common divisor of all fits, in millionths.</summary>
    public long FitUnit { get; }

    public int[] MaxLoad { get; }

    /// <summary>Required experts of each file.</summary>
    public int[][] Required { get; }

    /// <summary>Groups with a minimum or a maximum at each file.</summary>
    public (int Group, int Wanted, int? Most)[][] Groups { get; }

    public bool Repairs { get; }

    public int?[] OldFile { get; }

    /// <summary>Old panel of each expert, -1 for an alternate, null for an expert the old split did not know.</summary>
    public int?[] OldExpert { get; }

    public int Panels => Policy.Panels;

    public int LeastMembers => Without.Contains(PanelRule.Members) ? 1 : Policy.LeastMembers;

    public int LeastFiles => Without.Contains(PanelRule.Files) ? 1 : Policy.LeastFiles;

    public int MostFiles => Without.Contains(PanelRule.Files) ? Files.Length : Policy.MostFiles;

    public bool IsUsable(int file, int expert) => _usable[file * Experts + expert];

    public long FitOf(int file, int expert) => _fits[file * Experts + expert];

    public bool IsInGroup(int group, int expert) => Problem.IsInGroup(group, expert);

    private (int Group, int Wanted, int? Most)[] GroupsAt(int application) =>
    [
        .. from g in Enumerable.Range(0, Problem.Groups.Count)
           let rule = Problem.Groups[g]
           let most = Without.Contains(PanelRule.GroupMaximum) ? null : rule.Max
           where (rule.Min > 0 || most is not null) && (rule.Applications?.Contains(application) ?? true)
           select (g, Math.Min(rule.Min, Problem.Applications[application].Reviews), most),
    ];

    private static long Divisor(long left, long right)
    {
        (left, right) = (Math.Abs(left), Math.Abs(right));
        while (right != 0)
            (left, right) = (right, left % right);
        return left;
    }
}
