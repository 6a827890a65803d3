namespace ExpertReview.Domain.Assignments;

/// <summary>The second judge of the repairs a plan names: with the change made, can one more review be added to the plan by a path of
/// exchanges? Looked for by breadth, without the solver.</summary>
public sealed class RepairAudit
{
    private const long MostSteps = 200_000_000;

    private readonly AssignmentProblem _problem;
    private readonly HashSet<ReviewPair> _plan;
    private readonly ILookup<int, int> _applicationsOf;
    private readonly int[] _loads;
    private readonly List<int> _short;

    private RepairAudit(AssignmentProblem problem, AssignmentPlan plan)
    {
        _problem = problem;
        _plan = [.. plan.Pairs];
        _applicationsOf = plan.Pairs.ToLookup(pair => pair.Expert, pair => pair.Application);
        _loads = [.. problem.Experts.Select((_, e) => _applicationsOf[e].Count())];
        var reviews = plan.Pairs.ToLookup(pair => pair.Application);
        _short = [.. Enumerable.Range(0, problem.Applications.Count).Where(a => reviews[a].Count() < problem.Applications[a].Reviews)];
    }

    /// <summary>Every repair that gives no fewer missing reviews. Null where that isn't cheap to say: with group maximums, or when
    /// repairs times pairs are too many. The pairs of the plan must break no rule.</summary>
    public static IReadOnlyList<AuditFinding>? Useless(AssignmentProblem problem, AssignmentPlan plan)
    {
        var repairs = plan.Shortfalls.SelectMany(shortfall => shortfall.Repairs).Distinct().ToList();
        var pairs = (long)problem.Applications.Count * problem.Experts.Count;
        if (repairs.Count > 0 && (problem.Groups.Any(group => group.Max is not null) || pairs * repairs.Count > MostSteps))
            return null;
        var audit = new RepairAudit(problem, plan);
        return [.. repairs.Where(repair => !audit.Helps(repair)).Select(audit.Finding)];
    }

    private AuditFinding Finding(PlanRepair repair) => repair switch
    {
        PlanRepair.RaiseMaxLoad raise => new("repairs", new(
            $"将 {_problem.Experts[raise.Expert].No} 的上限提高到 {raise.To} 并不减少缺评", $"raising the maximum load of {_problem.Experts[raise.Expert].No} to {raise.To} gives no fewer missing reviews")),
        PlanRepair.LiftConflict { Pair: var (a, e) } => new("repairs", new(
            $"解除 [{_problem.Applications[a].No}, {_problem.Experts[e].No}] 的回避并不减少缺评", $"lifting the conflict [{_problem.Applications[a].No}, {_problem.Experts[e].No}] gives no fewer missing reviews")),
        _ => throw new ArgumentOutOfRangeException(nameof(repair)),
    };

    private bool Helps(PlanRepair repair)
    {
        var (seenApplications, seenExperts) = (new bool[_problem.Applications.Count], new bool[_problem.Experts.Count]);
        var queue = new Queue<int>(_short);
        foreach (var a in _short)
            seenApplications[a] = true;
        while (queue.TryDequeue(out var a))
        {
            for (var e = 0; e < seenExperts.Length; e++)
            {
                if (seenExperts[e] || _plan.Contains(new ReviewPair(a, e)) || !MayUse(a, e, repair))
                    continue;
                if (_loads[e] < MaxLoad(e, repair))
                    return true;
                seenExperts[e] = true;
                foreach (var b in _applicationsOf[e])
                {
                    if (seenApplications[b] || _problem.Required.Contains(b, e))
                        continue;
                    seenApplications[b] = true;
                    queue.Enqueue(b);
                }
            }
        }

        return false;
    }

    private int MaxLoad(int expert, PlanRepair repair) =>
        repair is PlanRepair.RaiseMaxLoad raise && raise.Expert == expert ? raise.To : _problem.Experts[expert].MaxLoad;

    private bool MayUse(int application, int expert, PlanRepair repair) => _problem.ForbiddenBy(application, expert) switch
    {
        null => true,
        AssignmentRule.Conflict => repair is PlanRepair.LiftConflict lift && lift.Pair == new ReviewPair(application, expert)
            && (_problem.Policy.Pairs == UsablePairs.All || _problem.Fits.Contains(application, expert)),
        _ => false,
    };
}
