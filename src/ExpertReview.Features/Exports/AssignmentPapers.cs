using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Calendar;
using ExpertReview.Features.Assignments;
using ExpertReview.Features.Documents.Lists;
using PaperFigures = ExpertReview.Features.Documents.Lists.PlanFigures;

namespace ExpertReview.Features.Exports;

/// <summary>评审任务分配方案.xlsx of a confirmed proposal.</summary>
internal static class AssignmentPapers
{
    public static byte[] Of(RoundFacts facts, AssignmentProposal proposal)
    {
        var problem = ProblemFile.Read(proposal.Problem, "problem.json");
        var onFile = PlanFile.Read(proposal.Plan, "plan.json", problem);
        var plan = onFile.Plan;
        var byApplication = plan.Pairs.ToLookup(pair => pair.Application, pair => pair.Expert);
        var byExpert = plan.Pairs.ToLookup(pair => pair.Expert, pair => pair.Application);
        var people = facts.Tables.Experts.ToDictionary(one => one.No, StringComparer.Ordinal);
        return AssignmentPaper.Write(new AssignmentPaperInput
        {
            RoundTitle = facts.Round.Title,
            AsOf = facts.Round.AsOf,
            Applications = [.. problem.Applications.Select((one, at) => Assigned(facts, one.No, [.. byApplication[at].Select(expert => problem.Experts[expert].No)]))],
            // After a draw only who was confirmed stands in the problem.
            Experts = [.. problem.Experts.Select(one => people[one.No]).Select((one, at) => new AssignedExpert(
                one.No, one.Name, one.Employer ?? "", one.Group ?? "", problem.Experts[at].MaxLoad,
                [.. byExpert[at].Select(application => facts.Applications[problem.Applications[application].No].Platform)]))],
            Figures = new PaperFigures
            {
                MissingReviews = (int)plan.Figures.MissingReviews,
                MissingGroupPlaces = (int)plan.Figures.MissingGroupPlaces,
                MissingLoad = (int)plan.Figures.MissingLoad,
                SumOfSquaredLoads = plan.Figures.SumOfSquaredLoads,
                Total = plan.Figures.Total / 1_000_000m,
                TotalBound = plan.TotalBound / 1_000_000m,
                Worst = plan.Figures.Worst / 1_000_000m,
                Method = plan.Solver.Method,
                Version = plan.Solver.Version,
                Seed = plan.Solver.Seed,
                Status = plan.Solver.Status == PlanStatus.Optimal ? "optimal" : "feasible",
                Problem = onFile.Problem,
            },
            Shortfalls = [.. plan.Shortfalls.Select(one => Shortage(facts, problem, one))],
            Runs = facts.Runs.Count > 1 || facts.EmptyRuns > 0 ? [.. facts.Runs.Select((run, at) => Run(run, at > 0 && facts.Runs[at - 1].InputHash != run.InputHash))] : [],
            EmptyRuns = facts.EmptyRuns,
            Panels = facts.Panels is { } panels ? PanelsOf(facts, panels) : [],
        });
    }

    /// <summary>The three files of a round in which no application goes to the experts.</summary>
    public static IReadOnlyList<ExportedFile> OfNobody(RoundFacts facts)
    {
        var problem = NothingToAssign.Problem(facts.Policy, facts.Tables.Experts);
        var paper = AssignmentPaper.Write(new AssignmentPaperInput
        {
            RoundTitle = facts.Round.Title,
            AsOf = facts.Round.AsOf,
            Applications = [],
            Experts = [.. facts.Tables.Experts.Select(one => new AssignedExpert(one.No, one.Name, one.Employer ?? "", one.Group ?? "", one.MaxLoad ?? 0, []))],
            Figures = new PaperFigures
            {
                MissingReviews = 0,
                MissingGroupPlaces = 0,
                MissingLoad = 0,
                SumOfSquaredLoads = 0,
                Total = 0,
                TotalBound = 0,
                Worst = null,
                Method = "none",
                Version = "",
                Seed = 0,
                Status = "optimal",
                Problem = ProblemFile.HashOf(problem),
            },
        });
        return [new("problem.json", problem), new("plan.json", NothingToAssign.Plan(ProblemFile.HashOf(problem))), new("评审任务分配方案.xlsx", paper)];
    }

    private static PlanRun Run(ProposalRun run, bool lists) => new(
        ChinaTime.Of(run.At), run.Origin.Words().Zh, run.Change, run.PairsChanged, lists, [.. run.WhatChanged.Select(one => one.Zh)], run.Confirmed, run.Reason, run.Person);

    private static IReadOnlyList<PanelOnPaper> PanelsOf(RoundFacts facts, AssignmentProposal proposal)
    {
        var problem = ProblemFile.Read(proposal.Problem, "problem.json");
        var plan = PanelPlanFile.Read(proposal.Panels, "panels.json", problem).Plan;
        string Expert(int at) => $"{problem.Experts[at].Name}（{problem.Experts[at].No}）";
        string Platform(int at) => facts.Applications[problem.Applications[at].No].Platform;
        return
        [
            .. plan.Panels.Select((panel, at) => new PanelOnPaper(
                at + 1, Expert(panel.Leader), [.. panel.Members.Select(Expert)], [.. panel.Files.Select(Platform)],
                [.. plan.Recusals.Where(one => one.Panel == at).Select(one => $"{Expert(one.Pair.Expert)}不评{Platform(one.Pair.Application)}")])),
        ];
    }

    private static AssignedApplication Assigned(RoundFacts facts, string code, IReadOnlyList<string> experts)
    {
        var one = facts.Applications[code];
        return new AssignedApplication(code, one.Platform, one.Organisation, PrefectureOf(one.Prefecture), [.. facts.Proposals[code].Functions.Select(function => function.Name())], experts);
    }

    private static string PrefectureOf(string? code) => code is null ? "" : Prefecture.WithCode(code)?.Name ?? "";

    private static PlanShortfall Shortage(RoundFacts facts, AssignmentProblem problem, Shortfall shortfall)
    {
        var code = problem.Applications[shortfall.Application].No;
        return new PlanShortfall(
            code,
            facts.Applications[code].Platform,
            shortfall.Missing,
            [.. shortfall.Why.Select(reason => $"{RuleWords(reason.Rule)}：{reason.Experts}人")],
            [.. shortfall.Repairs.Select(repair => RepairWords(problem, repair))]);
    }

    private static string RuleWords(AssignmentRule rule) => rule switch
    {
        AssignmentRule.Conflict => "回避",
        AssignmentRule.MaxLoad => "评审份数已满",
        AssignmentRule.GroupMaximum => "专业组别人数已满",
        AssignmentRule.NotListed => "不在可选范围",
        AssignmentRule.TooFewExperts => "专家总数不足",
        _ => rule.ToString(),
    };

    private static string RepairWords(AssignmentProblem problem, PlanRepair repair) => repair switch
    {
        PlanRepair.RaiseMaxLoad(var expert, var to) => $"将{problem.Experts[expert].No}的最多评审份数提高到{to}",
        PlanRepair.LiftConflict(var pair) => $"经复核解除{problem.Experts[pair.Expert].No}对{problem.Applications[pair.Application].No}的回避",
        _ => "",
    };
}
