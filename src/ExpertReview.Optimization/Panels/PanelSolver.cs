using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Panels;
using ExpertReview.Optimization.Flows;
using ExpertReview.Optimization.Solving;

namespace ExpertReview.Optimization.Panels;

/// <summary>Splits by exchanges first, then figure by figure: a figure that counting proves best needs no search, any other is searched for by
/// CP-SAT with the figures before it held. Decision 0019 says what is proven and what is not.</summary>
public sealed class PanelSolver : IPanelSolver
{
    // Pairs looked at by exchanges; and the largest model, in pairs times panels.
    private const long FirstWork = 400_000_000;
    private const long LaterWork = 60_000_000;
    private const long MostModelled = 600_000;

    /// <inheritdoc/>
    public PanelAnswer Split(AssignmentProblem problem, PanelPolicy policy, OldPanels? old, SolveOptions options, CancellationToken stop)
    {
        if (ProblemRules.BrokenBy(problem) is [var broken, ..])
            throw new ArgumentException($"the problem contradicts itself: {broken}", nameof(problem));
        if (PanelLimits.BrokenBy(problem, policy) is [var limit, ..])
            throw new ArgumentException($"the policy does not suit the problem: {limit.What.En}", nameof(policy));
        using var time = CancellationTokenSource.CreateLinkedTokenSource(stop);
        if (options.TimeLimit is { } most)
            time.CancelAfter(most);
        var facts = new PanelFacts(problem, policy, old);
        options.Progress?.Report(new SolverProgress("exchanges", "").ToString());
        var split = PanelExchange.Start(facts);
        PanelExchange.Better(facts, split, FirstWork, time.Token);
        if (split.Key[(int)PanelStage.Broken] > 0)
        {
            var (lawful, impossible) = Lawful(facts, split, time.Token);
            if (lawful is null)
                return new PanelAnswer(null, impossible, impossible ? Blocking(facts, time.Token) : []);
            split = lawful;
        }

        var (best, bounds, searched) = Staged(facts, split, options.Progress, time.Token);
        return new PanelAnswer(PlanOf(facts, best, bounds, searched), false, []);
    }

    /// <inheritdoc/>
    public AssignmentPlan PlanOf(AssignmentProblem problem, PanelPlan panels)
    {
        var pairs = panels.PairsIn(problem);
        var figures = AssignmentSolver.FiguresOf(problem, pairs);
        var facts = new ReviewFacts(problem);
        var shortfalls = figures.MissingReviews == 0 ? [] : Shortfalls(problem, panels, pairs);
        return new AssignmentPlan(
            panels.Solver with { Method = "panels", Status = PlanStatus.Feasible }, figures, Math.Max(figures.Total, Greedy.TotalBound(facts) * facts.FitUnit), pairs, shortfalls);
    }

    /// <inheritdoc/>
    public PanelPlan Changed(AssignmentProblem problem, PanelPlan plan, IReadOnlyList<Panel> panels)
    {
        var facts = new PanelFacts(problem, plan.Policy, null);
        var fileAt = facts.Files.Index().ToDictionary(one => one.Item, one => one.Index);
        var (files, experts) = (new int[facts.Files.Length], new int[facts.Experts]);
        Array.Fill(experts, -1);
        foreach (var (p, panel) in panels.Index())
        {
            foreach (var file in panel.Files)
                files[fileAt[file]] = p;
            foreach (var member in panel.Members)
                experts[member] = p;
        }

        var split = new PanelSplit(facts, files, experts);
        var figures = FiguresOf(facts, split.Key);
        return plan with
        {
            Solver = plan.Solver with { Method = "hand", Status = PlanStatus.Feasible },
            Figures = figures,
            Bounds = BoundsAfter(facts, plan, figures),
            // A panel that is empty has nobody to lead it; the rules say so.
            Panels = [.. panels.Index().Select(one => one.Item.Leader >= 0 || one.Item.Members.Count == 0 ? one.Item : one.Item with { Leader = LeaderOf(facts, split, one.Index) })],
            Alternates = [.. Enumerable.Range(0, facts.Experts).Where(e => experts[e] < 0)],
            Recusals = PanelTrials.Of(facts, split),
            Moves = null,
        };
    }

    // An old bound holds among splits whose earlier figures are no worse than the old ones; beyond, only what counting alone proves.
    private static PanelFigures BoundsAfter(PanelFacts facts, PanelPlan before, PanelFigures now)
    {
        long Counted(PanelStage stage) => PanelBounds.Of(facts, stage);
        var (old, spread, places) = (before.Figures, now.Recused <= before.Figures.Recused, now.Spread <= before.Figures.Spread);
        var fit = spread && places && now.MissingGroupPlaces <= old.MissingGroupPlaces ? before.Bounds.Total : -Counted(PanelStage.Fit) * facts.FitUnit;
        // A change that breaks rules may be better than any lawful split; it is the rules that are told then.
        return new PanelFigures(
            Math.Min(before.Bounds.Recused, now.Recused), Math.Min(spread ? before.Bounds.Spread : Counted(PanelStage.Spread), now.Spread),
            Math.Min(spread && places ? before.Bounds.MissingGroupPlaces : Counted(PanelStage.Places), now.MissingGroupPlaces), Math.Max(fit, now.Total));
    }

    private static (PanelSplit? Split, bool Impossible) Lawful(PanelFacts facts, PanelSplit split, CancellationToken stop)
    {
        if (!IsModelled(facts))
            return (null, false);
        var (found, _, impossible) = PanelSearch.Search(facts, PanelStage.Broken, split, stop);
        return (found, impossible);
    }

    private static bool IsModelled(PanelFacts facts) => (long)facts.Files.Length * facts.Experts * facts.Panels <= MostModelled;

    private static List<PanelRule> Blocking(PanelFacts facts, CancellationToken stop) =>
    [
        .. Enum.GetValues<PanelRule>().Where(rule =>
        {
            var free = new PanelFacts(facts.Problem, facts.Policy, null, new HashSet<PanelRule> { rule });
            return PanelSearch.Search(free, PanelStage.Broken, PanelExchange.Start(free), stop).Split is not null;
        }),
    ];

    private static (PanelSplit Best, long[] Bounds, bool Searched) Staged(PanelFacts facts, PanelSplit split, IProgress<string>? progress, CancellationToken stop)
    {
        var (bounds, searched) = (new long[PanelSplit.Stages], false);
        for (var stage = PanelStage.Recused; stage <= PanelStage.Fit; stage++)
        {
            bounds[(int)stage] = PanelBounds.Of(facts, stage);
            if (split.Key[(int)stage] == bounds[(int)stage] || !IsModelled(facts) || stop.IsCancellationRequested)
                continue;
            searched = true;
            progress?.Report(new SolverProgress("cp-sat", stage.ToString(), null, Shown(facts, stage, split.Key[(int)stage]), Shown(facts, stage, bounds[(int)stage])).ToString());
            var (found, bound, _) = PanelSearch.Search(facts, stage, split, stop);
            bounds[(int)stage] = Math.Max(bounds[(int)stage], bound ?? long.MinValue);
            if (found is null || found.Key.AsSpan().SequenceCompareTo(split.Key) >= 0)
                continue;
            split = found;
            PanelExchange.Better(facts, split, LaterWork, stop);
        }

        return (split, bounds, searched);
    }

    private static decimal Shown(PanelFacts facts, PanelStage stage, long figure) => stage == PanelStage.Fit ? -figure * facts.FitUnit / 1_000_000m : figure;

    private static PanelPlan PlanOf(PanelFacts facts, PanelSplit split, long[] bounds, bool searched)
    {
        if (!facts.Repairs)
            split = Numbered(facts, split);
        var key = split.Key;
        var panels = Enumerable.Range(0, facts.Panels).Select(p => new Panel(
            LeaderOf(facts, split, p), [.. split.MembersOf(p).Order()], [.. split.FilesOf(p).Order().Select(f => facts.Files[f])])).ToList();
        var method = (facts.Repairs ? "repair+" : "") + (searched ? "exchanges+cp-sat" : "exchanges");
        return new PanelPlan(
            new SolverRun(method, AssignmentSolver.Version, 0, key.AsSpan().SequenceEqual(bounds) ? PlanStatus.Optimal : PlanStatus.Feasible),
            facts.Policy, FiguresOf(facts, key), FiguresOf(facts, bounds), panels,
            [.. Enumerable.Range(0, facts.Experts).Where(e => split.PanelOfExpert[e] < 0)], PanelTrials.Of(facts, split),
            facts.Repairs ? new PanelMoves(key[(int)PanelStage.MovedMembers], key[(int)PanelStage.MovedFiles]) : null);
    }

    private static PanelFigures FiguresOf(PanelFacts facts, long[] key) =>
        new(key[(int)PanelStage.Recused], key[(int)PanelStage.Spread], key[(int)PanelStage.Places], -key[(int)PanelStage.Fit] * facts.FitUnit);

    private static PanelSplit Numbered(PanelFacts facts, PanelSplit split)
    {
        var order = Enumerable.Range(0, facts.Panels).OrderBy(p => split.FilesOf(p).Min()).ToList();
        return new PanelSplit(facts, [.. split.PanelOfFile.Select(p => order.IndexOf(p))], [.. split.PanelOfExpert.Select(p => p < 0 ? p : order.IndexOf(p))]);
    }

    // Who is recused from the fewest files of the panel, then fits them best, then stands first: a proposal, for a person to change.
    private static int LeaderOf(PanelFacts facts, PanelSplit split, int panel) => split.MembersOf(panel)
        .OrderBy(e => split.FilesOf(panel).Count(f => !facts.IsUsable(f, e))).ThenByDescending(e => split.FilesOf(panel).Sum(f => facts.FitOf(f, e))).ThenBy(e => e).First();

    private static List<Shortfall> Shortfalls(AssignmentProblem problem, PanelPlan panels, IReadOnlyList<ReviewPair> pairs)
    {
        var (reviews, recused) = (pairs.CountBy(pair => pair.Application).ToDictionary(), panels.Recusals.ToLookup(one => one.Pair.Application));
        return
        [
            .. from a in Enumerable.Range(0, problem.Applications.Count)
               let missing = problem.Applications[a].Reviews - reviews.GetValueOrDefault(a)
               where missing > 0
               select new Shortfall(a, missing, [.. recused[a].CountBy(one => one.Rule).OrderBy(one => one.Key).Select(one => new ShortfallReason(one.Key, one.Value))], []),
        ];
    }
}
