namespace ExpertReview.Domain.Assignments;

/// <summary>Who could review what: the problem of formats.md "Assignment problem", by index. Immutable.</summary>
public sealed class AssignmentProblem
{
    /// <summary>The largest fit, in millionths.</summary>
    public const int MostMicro = 1_000_000_000;

    /// <summary>The largest number of reviews and the largest load.</summary>
    public const int MostReviews = 1_000_000;

    /// <summary>The most pairs that may be used: beyond, a plan would not fit the memory of an ordinary machine.</summary>
    public const long MostUsablePairs = 60_000_000;

    /// <summary>The most places in groups, groups times experts.</summary>
    public const long MostGroupMembers = 500_000_000;

    /// <summary>Certainty, in millionths.</summary>
    public const int CertainMicro = 1_000_000;

    private readonly bool[] _inGroup;

    /// <summary>Builds a problem. Fits, conflicts and required pairs may come in any order, each pair once in each list.</summary>
    /// <param name="policy">Objective, balance, usable pairs and the defaults.</param>
    /// <param name="applications">At least one, in input order.</param>
    /// <param name="experts">At least one, in input order.</param>
    /// <param name="fits">Fits; a conflict beats them.</param>
    /// <param name="conflicts">Pairs that must not be.</param>
    /// <param name="required">Pairs that must be.</param>
    /// <param name="groups">Groups, in input order.</param>
    /// <param name="maxProbabilities">Pairs with a limit of their own in a draw, in millionths.</param>
    /// <exception cref="ArgumentException">An index, number or range that formats.md does not allow, or something twice.
    /// Contradictions between rules are told by <see cref="ProblemRules"/>.</exception>
    public AssignmentProblem(
        AssignmentPolicy policy,
        IReadOnlyList<ProblemApplication> applications,
        IReadOnlyList<ProblemExpert> experts,
        IReadOnlyList<PairFit> fits,
        IReadOnlyList<ReviewPair>? conflicts = null,
        IReadOnlyList<ReviewPair>? required = null,
        IReadOnlyList<ReviewGroup>? groups = null,
        IReadOnlyList<PairFit>? maxProbabilities = null)
        : this(
            policy, applications, experts, TableOf(applications.Count, fits), TableOf(applications.Count, Plain(conflicts)),
            TableOf(applications.Count, Plain(required)), groups, TableOf(applications.Count, maxProbabilities ?? []))
    {
    }

    /// <summary>Builds a problem of pairs that are ordered already.</summary>
    /// <param name="policy">Objective, balance, usable pairs and the defaults.</param>
    /// <param name="applications">At least one, in input order.</param>
    /// <param name="experts">At least one, in input order.</param>
    /// <param name="fits">Fits; a conflict beats them.</param>
    /// <param name="conflicts">Pairs that must not be.</param>
    /// <param name="required">Pairs that must be.</param>
    /// <param name="groups">Groups, in input order.</param>
    /// <param name="maxProbabilities">Pairs with a limit of their own in a draw, in millionths.</param>
    /// <exception cref="ArgumentException">As above.</exception>
    public AssignmentProblem(
        AssignmentPolicy policy,
        IReadOnlyList<ProblemApplication> applications,
        IReadOnlyList<ProblemExpert> experts,
        PairTable fits,
        PairTable conflicts,
        PairTable required,
        IReadOnlyList<ReviewGroup>? groups,
        PairTable maxProbabilities)
    {
        Policy = policy;
        Applications = applications;
        Experts = experts;
        Groups = groups ?? [];
        Require(applications.Count > 0, "no applications");
        Require(experts.Count > 0, "no experts");
        Require(UsablePairsAtMost(policy.Pairs, applications.Count, experts.Count, fits.Count) <= MostUsablePairs, "too many usable pairs");
        Require((long)Groups.Count * experts.Count <= MostGroupMembers, "too many groups");
        RequireNumbers();
        RequireTable(Fits = fits, "fit");
        RequireTable(Conflicts = conflicts, "conflict");
        RequireTable(Required = required, "required pair");
        RequireTable(MaxProbabilities = maxProbabilities, "limit of a draw");
        Require(MaxProbabilities.All().All(pair => pair.Micro is >= 0 and <= CertainMicro), "limit of a draw out of range");
        foreach (var group in Groups)
            RequireGroup(group);
        _inGroup = new bool[(long)Groups.Count * experts.Count];
        for (var g = 0; g < Groups.Count; g++)
            foreach (var e in Groups[g].Experts)
                _inGroup[g * experts.Count + e] = true;
    }

    /// <summary>Objective, balance, usable pairs and the defaults.</summary>
    public AssignmentPolicy Policy { get; }

    /// <summary>The applications in input order.</summary>
    public IReadOnlyList<ProblemApplication> Applications { get; }

    /// <summary>The experts in input order.</summary>
    public IReadOnlyList<ProblemExpert> Experts { get; }

    /// <summary>The fits in millionths.</summary>
    public PairTable Fits { get; }

    /// <summary>Pairs that must not be.</summary>
    public PairTable Conflicts { get; }

    /// <summary>Pairs that must be.</summary>
    public PairTable Required { get; }

    /// <summary>What a draw may at most make of a pair, in millionths; a pair that is not listed has no limit of its own. Only draws heed it.</summary>
    public PairTable MaxProbabilities { get; }

    /// <summary>The groups in input order.</summary>
    public IReadOnlyList<ReviewGroup> Groups { get; }

    /// <summary>How many pairs may be used at most, conflicts left out of account.</summary>
    public static long UsablePairsAtMost(UsablePairs pairs, int applications, int experts, int fits) =>
        pairs == Assignments.UsablePairs.Listed ? fits : (long)applications * experts;

    /// <summary>True when an expert belongs to a group.</summary>
    public bool IsInGroup(int group, int expert) => _inGroup[group * Experts.Count + expert];

    /// <summary>The fit of a pair in millionths; 0 when none is given.</summary>
    public int FitOf(int application, int expert) => Fits.ValueOf(application, expert) ?? 0;

    /// <summary>The rule that forbids a pair by itself (conflict or not listed); null when it may be used.</summary>
    public AssignmentRule? ForbiddenBy(int application, int expert)
    {
        if (Conflicts.Contains(application, expert))
            return AssignmentRule.Conflict;
        return Policy.Pairs == UsablePairs.Listed && !Fits.Contains(application, expert) ? AssignmentRule.NotListed : null;
    }

    /// <summary>The pairs of one application that may be used, by expert, with their fit.</summary>
    public IEnumerable<PairFit> UsableOf(int application)
    {
        if (Policy.Pairs == UsablePairs.Listed)
            return Listed(application);
        return Dense(application);
    }

    private IEnumerable<PairFit> Listed(int application)
    {
        for (var i = 0; i < Fits.ExpertsOf(application).Length; i++)
            if (Fits.ExpertsOf(application)[i] is var e && !Conflicts.Contains(application, e))
                yield return new PairFit(application, e, Fits.ValuesOf(application)[i]);
    }

    private IEnumerable<PairFit> Dense(int application)
    {
        var at = 0;
        for (var e = 0; e < Experts.Count; e++)
        {
            var listed = at < Fits.ExpertsOf(application).Length && Fits.ExpertsOf(application)[at] == e;
            var micro = listed ? Fits.ValuesOf(application)[at++] : 0;
            if (!Conflicts.Contains(application, e))
                yield return new PairFit(application, e, micro);
        }
    }

    /// <summary>The same problem with another objective and balance.</summary>
    public AssignmentProblem With(AssignmentObjective objective, LoadBalance balance) => new(this, Policy with { Objective = objective, Balance = balance });

    /// <summary>The same problem with one more pair that must not be; a pair that was required is required no more.</summary>
    public AssignmentProblem Without(ReviewPair pair) => new(
        Policy, Applications, Experts, [.. Fits.All()], [.. Conflicts.All().Select(one => new ReviewPair(one.Application, one.Expert)).Append(pair).Distinct().Order()],
        [.. Required.All().Select(one => new ReviewPair(one.Application, one.Expert)).Where(one => one != pair)], Groups, [.. MaxProbabilities.All()]);

    private AssignmentProblem(AssignmentProblem other, AssignmentPolicy policy)
    {
        Policy = policy;
        (Applications, Experts, Groups, _inGroup) = (other.Applications, other.Experts, other.Groups, other._inGroup);
        (Fits, Conflicts, Required, MaxProbabilities) = (other.Fits, other.Conflicts, other.Required, other.MaxProbabilities);
    }

    private static PairFit[] Plain(IReadOnlyList<ReviewPair>? pairs) => pairs is null ? [] : [.. pairs.Select(pair => new PairFit(pair.Application, pair.Expert, 0))];

    private static void Require(bool holds, string what)
    {
        if (!holds)
            throw new ArgumentException(what);
    }

    private static PairTable TableOf(int applications, IReadOnlyList<PairFit> pairs)
    {
        for (var i = 0; i < pairs.Count; i++)
            Require((uint)pairs[i].Application < (uint)applications, "a pair of an unknown application");
        return new PairTable(applications, pairs);
    }

    private void RequireTable(PairTable table, string what)
    {
        Require(table.Applications == Applications.Count && table.KeepsTo(Experts.Count, MostMicro), $"{what} of an unknown number, or out of range");
        Require(table.FirstDouble is null, $"{what} twice: {table.FirstDouble}");
    }

    private void RequireNumbers()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var application in Applications)
            Require(seen.Add(application.No) && application.Reviews is >= 0 and <= MostReviews, $"application {application.No}: twice, or reviews out of range");
        seen.Clear();
        foreach (var expert in Experts)
            Require(seen.Add(expert.No) && expert.MinLoad is >= 0 and <= MostReviews && expert.MaxLoad is >= 0 and <= MostReviews, $"expert {expert.No}: twice, or load out of range");
    }

    private void RequireGroup(ReviewGroup group)
    {
        Require(group.Min is >= 0 and <= MostReviews && group.Max is null or (>= 0 and <= MostReviews), $"group {group.Name}: numbers out of range");
        Require(group.Experts.All(e => (uint)e < (uint)Experts.Count) && group.Experts.Distinct().Count() == group.Experts.Count, $"group {group.Name}: experts unknown or twice");
        if (group.Applications is { } named)
            Require(named.All(a => (uint)a < (uint)Applications.Count) && named.Distinct().Count() == named.Count, $"group {group.Name}: applications unknown or twice");
    }
}
