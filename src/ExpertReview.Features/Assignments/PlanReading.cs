using ExpertReview.Domain.Assignments;
using ExpertReview.Features.Json;

namespace ExpertReview.Features.Assignments;

/// <summary>One strict reading of a plan's file.</summary>
/// <param name="file">File name as the user knows it.</param>
/// <param name="problem">The problem, or under <paramref name="gone"/> a newer one.</param>
/// <param name="gone">Takes the pairs whose application or expert the problem does not have; null where they are wrong.</param>
internal sealed class PlanReading(string file, AssignmentProblem problem, List<GonePair>? gone = null)
{
    // A total has at most a million reviews of a thousand each for each of any number of applications: beyond this it is no figure.
    private const long Most = 1_000_000_000_000_000;
    private readonly JsonReading _reading = new(file);
    private readonly ProblemNumbers _numbers = new(problem, gone is null ? null : _ => { });

    public PlanOnFile Read(ReadOnlyMemory<byte> utf8)
    {
        var members = _reading.Open(utf8)?.Members(
            "format", "problem", "solver", "missingReviews", "missingGroupPlaces", "missingLoad", "sumOfSquaredLoads", "total", "worst", "totalBound", "assignments", "shortfalls");
        _reading.ThrowIfWrong();
        members!.Required("format")?.OneOf((FormatNames.Plan, true));
        var hash = members.Required("problem")?.Text();
        var (run, seconds) = SolverPart.Read(members.Required("solver"));
        var figures = new PlanFigures(
            Count(members, "missingReviews"), Count(members, "missingGroupPlaces"), Count(members, "missingLoad"), Count(members, "sumOfSquaredLoads"),
            members.Required("worst") is { } worst && !worst.IsNull ? Micro(worst) : null, Micro(members.Required("total")));
        var bound = Micro(members.Required("totalBound"));
        var pairs = Pairs(members.Required("assignments"));
        var ofPairs = gone?.Count ?? 0;
        var shortfalls = Shortfalls(members.Optional("shortfalls"));
        // What an old plan said would help is not among its pairs.
        gone?.RemoveRange(ofPairs, gone.Count - ofPairs);
        _reading.ThrowIfWrong();
        return new PlanOnFile(hash!, new AssignmentPlan(run!, figures, bound, pairs, shortfalls), seconds);
    }

    private static long Count(JsonMembers members, string name) => members.Required(name)?.Whole(0, Most) ?? 0;

    private static long Micro(JsonAt? at) => (long)((at?.Number(-Most / 1000, Most / 1000, 6) ?? 0) * 1_000_000m);

    private List<ReviewPair> Pairs(JsonAt? at)
    {
        var pairs = new List<ReviewPair>();
        foreach (var item in at?.Items() ?? [])
            if (Pair(item) is { } pair)
                pairs.Add(pair);
        return pairs;
    }

    private ReviewPair? Pair(JsonAt at)
    {
        if (at.Items() is not [var application, var expert])
        {
            at.Refuse(new("不是两个编号", "not two numbers"), new("应为 [申报编号, 专家编号]", "expected [application, expert]"));
            return null;
        }

        var (a, e) = (_numbers.Application(application), _numbers.Expert(expert));
        if (a is not null && e is not null)
            return new ReviewPair(a.Value, e.Value);
        if (application.AnyText() is { Length: > 0 } applicationNo && expert.AnyText() is { Length: > 0 } expertNo)
            gone?.Add(new GonePair(applicationNo, expertNo, a is null, e is null));
        return null;
    }

    private List<Shortfall> Shortfalls(JsonAt? at)
    {
        var shortfalls = new List<Shortfall>();
        foreach (var item in at?.Items() ?? [])
        {
            if (item.Members("application", "missing", "why", "repairs") is not { } members)
                continue;
            var application = members.Required("application") is { } no ? _numbers.Application(no) : null;
            var missing = members.Required("missing")?.Whole(1, AssignmentProblem.MostReviews);
            var why = (members.Optional("why")?.Items() ?? []).Select(Reason).OfType<ShortfallReason>().ToList();
            var repairs = (members.Optional("repairs")?.Items() ?? []).Select(Repair).OfType<PlanRepair>().ToList();
            shortfalls.Add(new Shortfall(application ?? 0, (int)(missing ?? 0), why, repairs));
        }

        return shortfalls;
    }

    private static ShortfallReason? Reason(JsonAt at)
    {
        var members = at.Members("rule", "experts");
        var rule = members?.Required("rule")?.OneOf<AssignmentRule>(FormatNames.Reasons);
        var experts = members?.Required("experts")?.Whole(0, int.MaxValue);
        return rule is null || experts is null ? null : new ShortfallReason(rule.Value, (int)experts.Value);
    }

    private PlanRepair? Repair(JsonAt at)
    {
        if (at.Members("raiseMaxLoad", "to", "liftConflict") is not { } members)
            return null;
        if (members.Optional("liftConflict") is { } lift)
        {
            if (members.Optional("to") is { } to)
                to.Refuse(new("to 属于 raiseMaxLoad", "to belongs to raiseMaxLoad"), new("只写 liftConflict", "liftConflict alone"));
            return Pair(lift) is { } pair ? new PlanRepair.LiftConflict(pair) : null;
        }

        var expert = members.Required("raiseMaxLoad") is { } no ? _numbers.Expert(no) : null;
        var most = members.Required("to")?.Whole(0, AssignmentProblem.MostReviews);
        return expert is null || most is null ? null : new PlanRepair.RaiseMaxLoad(expert.Value, (int)most.Value);
    }
}
